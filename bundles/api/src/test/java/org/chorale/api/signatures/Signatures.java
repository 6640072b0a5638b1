package org.chorale.api.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.Version;

/** The public signatures of compiled packages: one line a member, in an order that does not depend on the compiler. */
final class Signatures {
    private static final String PAQUET = "package ";

    private Signatures() {}

    /**
     * The signatures of one package.
     *
     * @param version the package's version
     * @param lignes one line for each public or protected type and member
     */
    record Paquet(String version, List<String> lignes) {}

    /** Reads the class files under a folder, by package name. Versions come from the packages' {@code @Version}. */
    static SortedMap<String, Paquet> lire(Path classes) throws IOException {
        SortedMap<String, List<String>> lignes = new TreeMap<>();
        SortedMap<String, String> versions = new TreeMap<>();
        try (URLClassLoader chargeur = new URLClassLoader(new URL[] {url(classes)}, Signatures.class.getClassLoader());
                Stream<Path> fichiers = Files.walk(classes)) {
            for (Path fichier : fichiers.filter(f -> f.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String nom =
                        classes.relativize(fichier).toString().replace('/', '.').replaceAll("\\.class$", "");
                Class<?> type = charger(chargeur, nom);
                if (nom.endsWith("package-info")) {
                    versions.put(type.getPackageName(), version(type));
                } else if (estVisible(type)) {
                    lignes.computeIfAbsent(type.getPackageName(), p -> new ArrayList<>())
                            .addAll(decrire(type));
                }
            }
        }
        SortedMap<String, Paquet> paquets = new TreeMap<>();
        lignes.forEach((nom, l) -> paquets.put(
                nom,
                new Paquet(versions.getOrDefault(nom, "0"), l.stream().sorted().toList())));
        return paquets;
    }

    /** Writes them as the reviewed text file has them. */
    static String ecrire(SortedMap<String, Paquet> paquets) {
        StringBuilder texte = new StringBuilder();
        paquets.forEach((nom, paquet) -> {
            texte.append(PAQUET)
                    .append(nom)
                    .append(' ')
                    .append(paquet.version())
                    .append('\n');
            paquet.lignes().forEach(l -> texte.append("  ").append(l).append('\n'));
        });
        return texte.toString();
    }

    /** Reads the reviewed text file. */
    static SortedMap<String, Paquet> relire(String texte) {
        SortedMap<String, Paquet> paquets = new TreeMap<>();
        List<String> lignes = List.of();
        for (String ligne : texte.lines().toList()) {
            if (ligne.startsWith(PAQUET)) {
                String[] mots = ligne.split(" ", -1);
                lignes = new ArrayList<>();
                paquets.put(mots[1], new Paquet(mots[2], lignes));
            } else {
                lignes.add(ligne.strip());
            }
        }
        return paquets;
    }

    private static List<String> decrire(Class<?> type) {
        List<String> lignes = new ArrayList<>();
        String nom = type.getName().substring(type.getPackageName().length() + 1);
        lignes.add(nom + " : " + Modifier.toString(type.getModifiers() & ~Modifier.STATIC) + genre(type)
                + annotations(type)
                + " extends " + type.getGenericSuperclass() + " implements "
                + Arrays.stream(type.getGenericInterfaces())
                        .map(Object::toString)
                        .sorted()
                        .toList());
        for (Field champ : type.getDeclaredFields()) {
            if (estVisible(champ.getModifiers()) && !champ.isSynthetic()) {
                lignes.add(nom + " . " + champ.toGenericString());
            }
        }
        for (Constructor<?> constructeur : type.getDeclaredConstructors()) {
            ajouter(lignes, nom, constructeur, constructeur.toGenericString());
        }
        for (Method methode : type.getDeclaredMethods()) {
            ajouter(lignes, nom, methode, methode.toGenericString());
        }
        return lignes;
    }

    private static void ajouter(List<String> lignes, String nom, Executable membre, String signature) {
        if (estVisible(membre.getModifiers()) && !membre.isSynthetic()) {
            lignes.add(nom + " . " + signature);
        }
    }

    private static String annotations(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(a -> " @" + a.annotationType().getSimpleName())
                .sorted()
                .collect(Collectors.joining());
    }

    private static String genre(Class<?> type) {
        return type.isRecord() ? " record" : type.isEnum() ? " enum" : type.isAnnotation() ? " annotation" : "";
    }

    private static boolean estVisible(Class<?> type) {
        return !type.isSynthetic()
                && !type.isAnonymousClass()
                && estVisible(type.getModifiers())
                && (type.getDeclaringClass() == null || estVisible(type.getDeclaringClass()));
    }

    private static boolean estVisible(int modificateurs) {
        return Modifier.isPublic(modificateurs) || Modifier.isProtected(modificateurs);
    }

    private static String version(Class<?> paquet) {
        // @Version has class retention: it is read from the bytes, where its value stands as a constant.
        try (var flux = paquet.getResourceAsStream("package-info.class")) {
            String octets = new String(flux.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
            String marque = Version.class.getName().replace('.', '/');
            if (!octets.contains(marque)) {
                return "0";
            }
            var trouve = java.util.regex.Pattern.compile("\u0001..([0-9]+\\.[0-9]+\\.[0-9]+)")
                    .matcher(octets);
            return trouve.find() ? trouve.group(1) : "0";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> charger(ClassLoader chargeur, String nom) {
        try {
            return Class.forName(nom, false, chargeur);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("class file without its class: " + nom, e);
        }
    }

    private static URL url(Path dossier) throws MalformedURLException {
        return dossier.toUri().toURL();
    }
}
