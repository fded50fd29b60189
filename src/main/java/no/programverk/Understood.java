package no.programverk;

import no.programverk.ledger.History;
import no.programverk.model.Programme;

/** What the sources say, now and before. */
record Understood(Programme programme, History history) {}
