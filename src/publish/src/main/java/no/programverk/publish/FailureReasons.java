package no.programverk.publish;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import no.programverk.problem.Messages;

/** Tells a person why something failed. */
final class FailureReasons {
  /** Failures whose own message is but a name. */
  private static final Map<Class<?>, String> NAMED =
      Map.of(
          AccessDeniedException.class, "ingen-tilgang",
          DirectoryNotEmptyException.class, "ikke-tom",
          FileAlreadyExistsException.class, "i-veien",
          NoSuchFileException.class, "borte",
          NotDirectoryException.class, "ikke-mappe",
          ConnectException.class, "intet-svar",
          UnknownHostException.class, "ukjent-vert");

  private FailureReasons() {}

  /** Returns the messages of a failure and its causes: the libraries below say the point last. */
  static String of(Throwable failure) {
    StringBuilder reasons = new StringBuilder();
    for (Throwable at = failure; at != null; at = at.getCause()) {
      String reason = words(at);
      if (reasons.indexOf(reason) < 0) {
        reasons.append(reasons.isEmpty() ? "" : ": ").append(reason);
      }
    }
    return reasons.toString();
  }

  private static String words(Throwable failure) {
    String message =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    String key = NAMED.get(failure.getClass());
    return key == null ? message : Messages.ofConsole().get("publiser.grunn." + key, message);
  }
}
