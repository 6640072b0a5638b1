// Tries the published operations from their page. Secrets stay in memory and go to this portal only.
(() => {
  const page = document.querySelector("[data-operations]");
  const identite = document.querySelector("form[data-identite]");
  if (!page || !identite) return;
  const mots = page.dataset;
  const dire = (modele, valeur) => modele.replace("{}", valeur);
  const LONG = 300;
  let jeton = null;

  for (const formulaire of document.querySelectorAll("form[data-identite], form[data-essai]")) formulaire.hidden = false;
  for (const element of document.querySelectorAll("[data-sans-script]")) element.hidden = true;

  const champ = (nom) => identite.elements.namedItem(nom).value;
  const base64 = (octets) => {
    let texte = "";
    for (let i = 0; i < octets.length; i += 32768) texte += String.fromCharCode(...octets.subarray(i, i + 32768));
    return btoa(texte);
  };
  const compte = () => base64(new TextEncoder().encode(`${champ("login").trim()}:${champ("motDePasse")}`));

  identite.addEventListener("submit", async (evenement) => {
    evenement.preventDefault();
    const etat = identite.querySelector("[data-etat]");
    etat.textContent = mots.enCours;
    jeton = null;
    try {
      const reponse = await fetch("/api/oauth/token", {
        method: "POST",
        credentials: "omit",
        body: new URLSearchParams({ grant_type: "client_credentials", scope: "openid", client_id: champ("client_id").trim(), client_secret: champ("client_secret") }),
      });
      const dit = await reponse.json();
      jeton = reponse.ok ? dit.access_token : null;
      etat.textContent = jeton
        ? dire(identite.dataset.obtenu, Math.round(dit.expires_in / 60))
        : dire(identite.dataset.refuse, dit.error_description ?? dit.error ?? reponse.status);
    } catch (faute) {
      etat.textContent = dire(mots.injoignable, faute.message);
    }
  });

  // A file fills the two properties that hold it.
  page.addEventListener("change", async (evenement) => {
    const choix = evenement.target;
    if (!choix.matches("input[data-fichier]") || !choix.files.length) return;
    const corps = choix.form.querySelector("[data-corps]");
    const fichier = choix.files[0];
    let demande = {};
    try { demande = JSON.parse(corps.value); } catch { /* what cannot be read is begun anew */ }
    demande[choix.dataset.fichier] = base64(new Uint8Array(await fichier.arrayBuffer()));
    demande[choix.dataset.nom] = fichier.name;
    corps.value = JSON.stringify(demande, null, 2);
  });

  const adresse = (formulaire) => {
    let chemin = formulaire.dataset.chemin;
    const question = new URLSearchParams();
    for (const parametre of formulaire.querySelectorAll("[data-parametre]")) {
      const { parametre: nom, ou } = parametre.dataset;
      if (ou === "path") chemin = chemin.replace(`{${nom}}`, encodeURIComponent(parametre.value));
      else if (parametre.value) question.set(nom, parametre.value);
    }
    return question.size ? `${chemin}?${question}` : chemin;
  };

  const enTetes = (formulaire, corps) => {
    const entetes = { Accept: "application/json" };
    if (corps !== undefined) entetes["Content-Type"] = "application/json";
    if (jeton) {
      entetes.Authorization = `Bearer ${jeton}`;
      entetes["cpro-account"] = compte();
    } else if (formulaire.dataset.verbe !== "GET") {
      entetes["X-CSRF"] = mots.csrf;
    }
    return entetes;
  };

  const abreger = (cle, valeur) =>
    typeof valeur === "string" && valeur.length > LONG ? valeur.slice(0, 60) + dire(mots.abrege, valeur.length) : valeur;

  const extension = (octets) => {
    const debut = String.fromCharCode(...octets.subarray(0, 4));
    return debut === "%PDF" ? "pdf" : debut.startsWith("PK") ? "zip" : debut.startsWith("<") ? "xml" : "bin";
  };

  // Properties that hold a file can be saved as one.
  const fichiers = (lien, json) => {
    for (const [nom, valeur] of Object.entries(json ?? {})) {
      if (!nom.startsWith("fichier") || typeof valeur !== "string" || !valeur) continue;
      const octets = Uint8Array.from(atob(valeur), (c) => c.charCodeAt(0));
      const a = document.createElement("a");
      a.href = URL.createObjectURL(new Blob([octets]));
      a.download = `${nom}.${extension(octets)}`;
      a.textContent = dire(mots.telecharger, nom);
      lien.append(a);
    }
  };

  const montrer = (formulaire, texte) => {
    const bloc = formulaire.querySelector("[data-reponse]");
    const lien = bloc.querySelector("[data-fichiers]");
    for (const a of lien.querySelectorAll("a")) URL.revokeObjectURL(a.href);
    lien.replaceChildren();
    let json = null;
    try { json = JSON.parse(texte); } catch { /* shown as it is */ }
    bloc.querySelector("pre").textContent = json === null ? texte || mots.vide : JSON.stringify(json, abreger, 2);
    fichiers(lien, json);
    bloc.hidden = false;
    return json;
  };

  page.addEventListener("submit", async (evenement) => {
    const formulaire = evenement.target;
    if (!formulaire.matches("form[data-essai]")) return;
    evenement.preventDefault();
    const etat = formulaire.querySelector("[data-etat]");
    const corps = formulaire.querySelector("[data-corps]")?.value;
    if (corps) {
      try { JSON.parse(corps); } catch (faute) {
        etat.textContent = dire(mots.jsonFaux, faute.message);
        return;
      }
    }
    const bouton = formulaire.querySelector("button[type=submit]");
    etat.textContent = mots.enCours;
    bouton.disabled = true;
    const debut = performance.now();
    try {
      const reponse = await fetch(adresse(formulaire), {
        method: formulaire.dataset.verbe,
        credentials: jeton ? "omit" : "same-origin",
        headers: enTetes(formulaire, corps),
        body: corps,
      });
      const texte = await reponse.text();
      const duree = Math.round(performance.now() - debut);
      const json = montrer(formulaire, texte);
      const morceaux = [`HTTP ${reponse.status}`, `${duree} ms`];
      if (json && "codeRetour" in json) morceaux.push(`codeRetour ${json.codeRetour}`);
      const pourquoi = reponse.headers.get("WWW-Authenticate");
      if (pourquoi) morceaux.push(pourquoi);
      if (!jeton && formulaire.dataset.identifiee && reponse.status >= 400) morceaux.push(mots.sansJeton);
      etat.textContent = morceaux.join(" · ");
    } catch (faute) {
      etat.textContent = dire(mots.injoignable, faute.message);
    } finally {
      bouton.disabled = false;
    }
  });

  // An address with an anchor opens the operation it names.
  const ouvrir = () => {
    const visee = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (visee instanceof HTMLDetailsElement) visee.open = true;
  };
  window.addEventListener("hashchange", ouvrir);
  ouvrir();
})();
