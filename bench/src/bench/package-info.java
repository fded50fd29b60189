/**
 * Builds the same content with Programverk and other site generators, and measures what it costs.
 * Stands apart from the engine: JDK only, Linux only, started by {@code bench/run}.
 */
package bench;
