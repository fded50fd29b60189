package no.programverk.publish.host;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The secrets in use, which it takes out of whatever is printed. */
public final class SecretMask {
  private static final String STARS = "*****";
  private static final int SHORTEST = 4;

  private final Set<String> secrets = ConcurrentHashMap.newKeySet();

  /** Adds a secret, as it is and as it looks in an address and in a header. */
  public void add(String secret) {
    if (secret.length() < SHORTEST) {
      return; // masking one letter everywhere would tell it
    }
    secrets.add(secret);
    secrets.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
    secrets.add(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns a text without secrets. */
  public String apply(String text) {
    String masked = text;
    for (String secret :
        secrets.stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
      masked = masked.replace(secret, STARS);
    }
    return masked;
  }

  @Override
  public String toString() {
    return "SecretMask";
  }
}
