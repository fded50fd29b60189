/**
 * The site as a value: every file that it consists of, by the path that it claims, with what later
 * stages must know of it and a way to write it.
 *
 * <p>Generators make the files; here is none of them. A path that is claimed twice is a problem
 * that names both. What is written, kept and removed is decided elsewhere, from this alone.
 */
package no.programverk.catalogue;
