package no.programverk.ledger;

import no.programverk.model.Levels;
import no.programverk.model.Programme;

/**
 * All that a site is made of.
 *
 * @param programme as it is now
 * @param history what it was
 * @param levels who decides on each point
 */
public record ProgrammeState(Programme programme, History history, Levels levels) {}
