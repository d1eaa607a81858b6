package io.scoreboard.system.security;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The security suite: every area against the same process, and at the end a look at everything it
 * printed, logged and answered. One area alone: {@code -Dit.test='SecurityIT$Tokens'}.
 */
@ExtendWith(RunningTarget.class)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class SecurityIT {

  @Nested
  class Tokens extends TokenLines {
    Tokens(Target target) {
      super(target);
    }
  }

  @Nested
  class TokenPlaces extends TokenPlaceLines {
    TokenPlaces(Target target) {
      super(target);
    }
  }

  @Nested
  class Roles extends RoleLines {
    Roles(Target target) {
      super(target);
    }
  }

  @Nested
  class Signatures extends SignatureLines {
    Signatures(Target target) {
      super(target);
    }
  }

  @Nested
  class Repeats extends RepeatLines {
    Repeats(Target target) {
      super(target);
    }
  }

  @Nested
  class Limits extends LimitLines {
    Limits(Target target) {
      super(target);
    }
  }

  @Nested
  class Bodies extends BodyLines {
    Bodies(Target target) {
      super(target);
    }
  }

  @Nested
  class Values extends ValueLines {
    Values(Target target) {
      super(target);
    }
  }

  @Nested
  class Framing extends FramingLines {
    Framing(Target target) {
      super(target);
    }
  }

  @Nested
  class Slow extends SlowLines {
    Slow(Target target) {
      super(target);
    }
  }

  @Nested
  class Http extends HttpLines {
    Http(Target target) {
      super(target);
    }
  }

  @Nested
  class Heads extends HeadLines {
    Heads(Target target) {
      super(target);
    }
  }

  @Nested
  class Handshakes extends HandshakeLines {
    Handshakes(Target target) {
      super(target);
    }
  }

  @Nested
  class Frames extends FrameLines {
    Frames(Target target) {
      super(target);
    }
  }

  @Nested
  class Streams extends StreamLines {
    Streams(Target target) {
      super(target);
    }
  }

  @Nested
  class Page extends PageLines {
    Page(Target target) {
      super(target);
    }
  }

  @Nested
  class Instances extends InstanceLines {
    Instances(Target target) {
      super(target);
    }
  }

  @Nested
  class Rotation extends RotationLines {
    Rotation(Target target) {
      super(target);
    }
  }

  @Nested
  @Order(Integer.MAX_VALUE - 1)
  class Log extends LogLines {
    Log(Target target) {
      super(target);
    }
  }

  @Nested
  @Order(Integer.MAX_VALUE)
  class Leaks extends LeakLines {
    Leaks(Target target) {
      super(target);
    }
  }
}
