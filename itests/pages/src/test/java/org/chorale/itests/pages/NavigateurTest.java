package org.chorale.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in a real Chromium, on a phone, a tablet and a screen, light and dark: axe finds nothing, nothing sticks out,
 * the console is silent. With {@code -Dvues=DIR} each of the six pictures is kept.
 */
class NavigateurTest {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final int[] LARGEURS = {390, 768, 1280};

    /** By hand and not by axe's own builder, which sends the half megabyte of axe anew for each look. */
    private static final String EXAMEN = """
            async () => {
              const depasse = document.documentElement.scrollWidth - window.innerWidth;
              const axe = await window.axe.run(document, {resultTypes: ["violations"]});
              return axe.violations
                .map(v => v.id + " : " + v.nodes.map(n => n.html + " " + n.failureSummary).join(" | "))
                .concat(depasse > 0 ? [depasse + " pixels stick out"] : []);
            }""";

    private static Vitrine vitrine;
    private static Playwright playwright;
    private static Browser navigateur;
    private static Page page;
    private static final List<String> PLAINTES = new ArrayList<>();

    @BeforeAll
    static void open_a_browser() throws IOException {
        assumeThat(System.getenv("CHORALE_CI") != null || Files.exists(CHROMIUM))
                .as("Chromium is not installed")
                .isTrue();
        vitrine = Vitrine.ouvrir(0);
        playwright = Playwright.create();
        navigateur = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
        page = navigateur
                .newContext(new Browser.NewContextOptions().setLocale("fr-FR"))
                .newPage();
        try (InputStream axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            page.addInitScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        // No stream of events here: one that ends at once is told as an error.
        page.addInitScript("window.EventSource = class { addEventListener() {} close() {} };");
        page.onConsoleMessage(m -> {
            if (m.type().equals("error")) {
                PLAINTES.add(m.text());
            }
        });
        page.onPageError(PLAINTES::add);
    }

    @AfterAll
    static void close_it() {
        if (playwright != null) {
            navigateur.close();
            playwright.close();
            vitrine.close();
        }
    }

    @AfterEach
    void forget() {
        PLAINTES.clear();
    }

    /** All of them; with {@code -Dvue=REGEX} some. */
    static List<String> vues() {
        return new Galerie()
                .vues().keySet().stream()
                        .filter(vue -> vue.matches(System.getProperty("vue", ".*")))
                        .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vues")
    void is_right_at_three_widths_light_and_dark(String vue) throws IOException {
        page.navigate(vitrine.adresse() + vue);
        List<Object> fautes = new ArrayList<>();
        for (int largeur : LARGEURS) {
            page.setViewportSize(largeur, 900);
            for (ColorScheme teinte : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(teinte));
                photographier(vue, largeur, teinte);
                ((List<?>) page.evaluate(EXAMEN)).forEach(f -> fautes.add(largeur + " " + teinte + " " + f));
            }
        }

        assertThat(fautes).as(vue).isEmpty();
        assertThat(PLAINTES).as(vue).isEmpty();
    }

    private static void photographier(String vue, int largeur, ColorScheme teinte) throws IOException {
        String dossier = System.getProperty("vues");
        if (dossier != null) {
            String nom = vue.equals("/") ? "accueil" : vue.substring(1).replace('/', '-');
            Path image = Path.of(dossier, "%s-%d-%s.png".formatted(nom, largeur, teinte));
            Files.createDirectories(image.getParent());
            page.screenshot(new Page.ScreenshotOptions().setPath(image).setFullPage(true));
        }
    }
}
