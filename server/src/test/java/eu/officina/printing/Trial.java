package eu.officina.printing;

import eu.officina.desk.Shell;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Prints a sheet without a server.
public final class Trial {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Trial() {}

    public static byte[] print(String template, Shell shell, Object model, Enclosure... enclosures) throws IOException {
        var out = new StringOutput();
        ENGINE.render(template + ".jte", Map.of("shell", shell, "model", model), out);
        return Archivable.of(out.toString(), List.of(enclosures));
    }
}
