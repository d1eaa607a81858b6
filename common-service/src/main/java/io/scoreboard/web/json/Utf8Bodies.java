package io.scoreboard.web.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses a JSON body that is not UTF-8 (RFC 8259, section 8.1): declared as something else, it is
 * a 415; with other bytes in it, a 400. Jackson alone would guess UTF-16, and read overlong forms.
 */
@ControllerAdvice
final class Utf8Bodies extends RequestBodyAdviceAdapter {

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return AbstractJacksonHttpMessageConverter.class.isAssignableFrom(converter);
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    refuseOtherCharsets(message.getHeaders().getContentType());
    byte[] body = message.getBody().readAllBytes(); // bounded by the body limit
    Utf8Message read = new Utf8Message(message.getHeaders(), new ByteArrayInputStream(body));
    if (!isUtf8Text(body)) {
      throw new HttpMessageNotReadableException(UnreadableBody.NOT_UTF_8, read);
    }
    return read;
  }

  private static void refuseOtherCharsets(@Nullable MediaType type) {
    if (type != null
        && type.getCharset() != null
        && !StandardCharsets.UTF_8.equals(type.getCharset())) {
      throw new UnsupportedMediaTypeStatusException(UnreadableBody.NOT_UTF_8);
    }
  }

  private static boolean isUtf8Text(byte[] body) {
    try {
      // no JSON text holds a NUL, but every UTF-16 and UTF-32 one does
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(body))
          .chars()
          .noneMatch(c -> c == 0);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private record Utf8Message(HttpHeaders headers, InputStream body) implements HttpInputMessage {

    @Override
    public InputStream getBody() {
      return body;
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }
  }
}
