package no.programverk.jbake;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.List;
import no.programverk.problem.Messages;

/** {@code msg("key", argument, …)} in templates: wording from the site's message file. */
final class MessageMethod implements TemplateMethodModelEx {
  private final Messages messages;

  MessageMethod(Messages messages) {
    this.messages = messages;
  }

  @Override
  @SuppressWarnings("rawtypes") // FreeMarker's signature
  public Object exec(List arguments) throws TemplateModelException {
    Object[] values = new Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = DeepUnwrap.unwrap((TemplateModel) arguments.get(i));
      values[i] = value;
    }
    Object[] rest = java.util.Arrays.copyOfRange(values, 1, values.length);
    return new SimpleScalar(messages.get((String) values[0], rest));
  }
}
