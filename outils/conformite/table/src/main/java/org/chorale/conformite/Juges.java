package org.chorale.conformite;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The other validators, each with its own libraries: they want other versions of the same ones, ours included. */
final class Juges {
    private Juges() {}

    /** @param module the folder of its module, packaged */
    @SuppressWarnings("unchecked")
    static Function<byte[], String> charger(Path module, String classe) throws IOException {
        List<URL> jars = new ArrayList<>();
        for (Path dossier : List.of(module.resolve("target"), module.resolve("target/lib"))) {
            try (Stream<Path> fichiers = Files.list(dossier)) {
                for (Path jar :
                        fichiers.filter(f -> f.toString().endsWith(".jar")).toList()) {
                    jars.add(jar.toUri().toURL());
                }
            }
        }
        ClassLoader sien = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        try {
            Function<byte[], String> juge = (Function<byte[], String>)
                    sien.loadClass(classe).getDeclaredConstructor().newInstance();
            // They look their parsers up by the thread's loader.
            return document -> {
                Thread fil = Thread.currentThread();
                ClassLoader avant = fil.getContextClassLoader();
                fil.setContextClassLoader(sien);
                try {
                    return juge.apply(document);
                } finally {
                    fil.setContextClassLoader(avant);
                }
            };
        } catch (ReflectiveOperationException e) {
            throw new IOException(classe + " cannot be loaded", e);
        }
    }
}
