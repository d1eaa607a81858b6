package io.scoreboard.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.JettyServerCustomizer;

/**
 * Says with the answer that the connection ends when part of the body has not come by then: Jetty
 * closes it after such an answer without a word, and a client that used it again at once lost its
 * next request (RFC 9112, 9.6). What has come is passed over, and the connection stays.
 */
final class UnreadBodies extends Handler.Wrapper implements JettyServerCustomizer {

  @Override
  public void customize(Server server) {
    server.insertHandler(this);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Response answer = hasBody(request.getHeaders()) ? new Answer(request, response) : response;
    return super.handle(request, answer, callback);
  }

  private static boolean hasBody(HttpFields headers) {
    return headers.contains(HttpHeader.TRANSFER_ENCODING)
        || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0;
  }

  private static final class Answer extends Response.Wrapper {

    Answer(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      if (!isCommitted() && !getRequest().consumeAvailable()) {
        getHeaders().put(HttpFields.CONNECTION_CLOSE);
      }
      super.write(last, content, callback);
    }
  }
}
