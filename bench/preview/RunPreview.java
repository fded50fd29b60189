package bench.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import no.programverk.command.CommandNames;
import no.programverk.command.Invocation;
import no.programverk.preview.Preview;

/** The preview in a process of its own, as the plugin's goal runs it. Argument: the project. */
public final class RunPreview {
  private RunPreview() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    CommandNames names = new CommandNames(CommandNames.PLUGIN_PREFIX);
    Preview.run(Invocation.of(Path.of(arguments[0]), "target/site", "", names, Map.of()));
  }
}
