package no.programverk.ledger;

/**
 * A passage that is no longer where it was: its fragment stays and leads on.
 *
 * @param fragment as it was published
 * @param now where it is
 * @param withdrawn whether it was taken back, not moved
 */
public record Passage(String fragment, Withdrawn.Target now, boolean withdrawn) {}
