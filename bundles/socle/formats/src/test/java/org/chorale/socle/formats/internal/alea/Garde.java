package org.chorale.socle.formats.internal.alea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.chorale.socle.formats.internal.xml.Refus;

/**
 * What a reader may do with any bytes: read them or refuse them, soon. What it throws is a find, and so is what takes
 * long; what never ends and what fills the memory are found by the limits of the run ({@code ./chorale alea}).
 */
public final class Garde {
    private static final Duration TEMPS = Duration.ofSeconds(2);
    private static final ThreadMXBean FILS = ManagementFactory.getThreadMXBean();

    private Garde() {}

    /** A reader at work. */
    @FunctionalInterface
    public interface Lecture {
        void faire() throws IOException, Refus;
    }

    /** Twice before it is called slow: the first time may have loaded classes. */
    public static void lire(Lecture lecture) throws IOException {
        if (duree(lecture) > TEMPS.toNanos()) {
            assertThat(Duration.ofNanos(duree(lecture)))
                    .as("processor time of one document")
                    .isLessThan(TEMPS);
        }
    }

    private static long duree(Lecture lecture) throws IOException {
        long debut = FILS.getCurrentThreadCpuTime();
        try {
            lecture.faire();
        } catch (Refus e) {
            // said, as it should be
        }
        return FILS.getCurrentThreadCpuTime() - debut;
    }
}
