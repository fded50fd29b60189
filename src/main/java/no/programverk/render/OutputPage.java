package no.programverk.render;

import java.util.List;
import java.util.Map;
import no.programverk.model.Abbreviation;
import no.programverk.model.Permalink;

/**
 * A page to be rendered.
 *
 * @param permalink its address
 * @param template name of its template, without extension
 * @param model values that the template sees, by name
 * @param abbreviations that are explained where they are used
 */
public record OutputPage(
    Permalink permalink,
    String template,
    Map<String, Object> model,
    List<Abbreviation> abbreviations) {}
