package no.programverk.parallel;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that is made when it is first asked for, once, whoever asks.
 *
 * @param <T> its type
 */
public final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private Optional<T> value = Optional.empty();

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    if (value.isEmpty()) {
      value = Optional.of(maker.get());
    }
    return value.get();
  }
}
