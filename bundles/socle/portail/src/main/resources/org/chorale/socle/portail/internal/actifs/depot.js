// The drop zone and the grid of lines. Both enhance a form that works without them.
(() => {
  const ESSAIS = 5;
  const pause = (ms) => new Promise((suite) => setTimeout(suite, ms));
  const creer = (nom, attributs, texte) => {
    const e = document.createElement(nom);
    for (const [cle, valeur] of Object.entries(attributs)) e.setAttribute(cle, valeur);
    if (texte !== undefined) e.textContent = texte;
    return e;
  };

  // Refused by the portal: a sentence to show, nothing to try again.
  class Refus extends Error {
    constructor(probleme) {
      super([probleme.detail, probleme.remede].filter(Boolean).join(" "));
      this.probleme = probleme;
    }
  }

  class ZoneDepot extends HTMLElement {
    connectedCallback() {
      this.champ = this.querySelector("input[type=file]");
      this.cadre = this.querySelector(".depot");
      this.liste = this.querySelector("[data-envois]");
      this.annonce = this.querySelector("[data-annonce]");
      this.attente = JSON.parse(this.dataset.attente || "[]");
      this.enCours = 0;
      this.recus = 0;
      for (const e of this.querySelectorAll("[data-script]")) e.hidden = false;
      this.champ.addEventListener("change", () => {
        const fichiers = [...this.champ.files];
        this.champ.value = "";
        this.envoyer(fichiers);
      });
      const survol = (evenement) => { evenement.preventDefault(); this.cadre.dataset.survol = "oui"; };
      this.cadre.addEventListener("dragenter", survol);
      this.cadre.addEventListener("dragover", survol);
      this.cadre.addEventListener("dragleave", () => { delete this.cadre.dataset.survol; });
      this.cadre.addEventListener("drop", (evenement) => {
        evenement.preventDefault();
        delete this.cadre.dataset.survol;
        this.envoyer([...evenement.dataTransfer.files]);
      });
    }

    dire(modele, nom) { this.annonce.textContent = modele.replace("{}", nom); }

    async appeler(verbe, adresse, corps, signal) {
      const options = { method: verbe, signal, headers: { "X-CSRF": this.dataset.csrf, Accept: "application/json" } };
      if (corps instanceof Blob) {
        options.body = corps;
        options.headers["Content-Type"] = "application/octet-stream";
      } else if (corps) {
        options.body = JSON.stringify(corps);
        options.headers["Content-Type"] = "application/json";
      }
      const reponse = await fetch("/api/v1/brouillons" + adresse, options);
      if (reponse.status >= 500 && reponse.status !== 503) throw new TypeError("accident");
      const texte = await reponse.text();
      const json = texte ? JSON.parse(texte) : {};
      if (!reponse.ok) throw new Refus(json);
      return json;
    }

    async envoyer(fichiers) {
      if (!fichiers.length) return;
      this.enCours += fichiers.length;
      try {
        if (!this.dataset.brouillon) {
          this.ouverture ??= this.appeler("POST", "", { idStructureCPP: Number(this.closest("form").elements.structure.value) });
          this.dataset.brouillon = (await this.ouverture).idBrouillon;
        }
      } catch (e) {
        this.ouverture = null;
        this.enCours -= fichiers.length;
        this.annonce.textContent = e.message;
        return;
      }
      // One after the other: their order is kept, and a slow line is not shared.
      for (const fichier of fichiers) await this.un(fichier);
      if (this.enCours === 0 && this.recus > 0 && !this.liste.querySelector("[data-rate]")) this.finir();
    }

    un(fichier) {
      const ligne = creer("li", { class: "envoi" });
      const nom = creer("span", { class: "envoi-nom" }, fichier.name);
      const barre = creer("progress", { max: fichier.size || 1, value: 0, "aria-label": this.dataset.envoi.replace("{}", fichier.name) });
      const annuler = creer("button", { type: "button", class: "ds-button", "data-variant": "tertiary" }, this.dataset.annuler);
      annuler.setAttribute("aria-label", this.dataset.annuler + " : " + fichier.name);
      ligne.append(nom, barre, annuler);
      this.liste.append(ligne);
      return this.suivre(fichier, { ligne, barre, annuler });
    }

    async suivre(fichier, vue) {
      const arret = new AbortController();
      const etat = {};
      const annule = async () => {
        arret.abort();
        if (etat.id) await this.appeler("DELETE", `/${this.dataset.brouillon}/envois/${etat.id}`).catch(() => {});
        vue.ligne.remove();
        this.dire(this.dataset.annule, fichier.name);
      };
      vue.annuler.addEventListener("click", annule);
      this.dire(this.dataset.envoi, fichier.name);
      try {
        await this.morceaux(fichier, etat, vue.barre, arret.signal);
        this.recus++;
        vue.annuler.remove();
        vue.ligne.dataset.fait = "oui";
        this.dire(this.dataset.fait, fichier.name);
      } catch (e) {
        if (!arret.signal.aborted) this.rate(fichier, vue, annule, e);
      } finally {
        this.enCours--;
      }
    }

    // Cut for good, or refused: the sentence stays, and what can go on can be told to.
    rate(fichier, vue, annule, e) {
      vue.ligne.dataset.rate = "oui";
      vue.annuler.removeEventListener("click", annule);
      vue.annuler.addEventListener("click", () => { vue.ligne.remove(); this.achever(); });
      const refuse = e instanceof Refus;
      vue.ligne.append(creer("p", { class: "faute" }, refuse ? e.message : this.dataset.coupe.replace("{}", fichier.name)));
      if (!refuse) {
        const reprendre = creer("button", { type: "button", class: "ds-button", "data-variant": "secondary" }, this.dataset.reprendre);
        reprendre.addEventListener("click", async () => {
          vue.ligne.remove();
          this.enCours++;
          await this.un(fichier);
          this.achever();
        });
        vue.ligne.append(reprendre);
      }
      this.annonce.textContent = refuse ? e.message : this.dataset.coupe.replace("{}", fichier.name);
    }

    achever() {
      if (this.enCours === 0 && this.recus > 0 && !this.liste.querySelector("[data-rate]")) this.finir();
    }

    async morceaux(fichier, etat, barre, signal) {
      const deja = this.attente.findIndex((a) => a.nom === fichier.name && a.taille === fichier.size);
      let ici;
      if (deja >= 0) {
        ici = await this.appeler("GET", `/${this.dataset.brouillon}/envois/${this.attente.splice(deja, 1)[0].id}`, null, signal);
      } else {
        ici = await this.appeler("POST", `/${this.dataset.brouillon}/envois`, { nom: fichier.name, taille: fichier.size }, signal);
        this.attente.push({ id: ici.idEnvoi, nom: fichier.name, taille: fichier.size });
      }
      etat.id = ici.idEnvoi;
      const adresse = `/${this.dataset.brouillon}/envois/${ici.idEnvoi}`;
      let essais = 0;
      while (!ici.idFichier) {
        barre.value = ici.recu;
        try {
          const morceau = fichier.slice(ici.recu, Math.min(fichier.size, ici.recu + ici.morceauMax));
          ici = await this.appeler("PUT", `${adresse}?position=${ici.recu}`, morceau, signal);
          essais = 0;
        } catch (e) {
          if (signal.aborted || (e instanceof Refus && e.probleme.code !== "POSITION_FAUSSE") || ++essais > ESSAIS) throw e;
          await pause(2 ** essais * 250);
          ici = await this.appeler("GET", adresse, null, signal).catch((encore) => {
            if (encore instanceof Refus) throw encore;
            return ici;
          });
        }
      }
      barre.value = fichier.size;
      this.attente = this.attente.filter((a) => a.id !== ici.idEnvoi);
    }

    // What was typed meanwhile is saved with the page that shows the files.
    finir() {
      const adresse = `${this.dataset.brouillons}/${this.dataset.brouillon}`;
      const formulaire = this.closest("form");
      if (!formulaire.elements.revision) {
        location.assign(adresse);
        return;
      }
      formulaire.requestSubmit(formulaire.querySelector("button.defaut"));
    }
  }

  class GrilleLignes extends HTMLElement {
    connectedCallback() {
      this.corps = this.querySelector("tbody");
      this.querySelector("[data-ajouter]").addEventListener("click", (evenement) => {
        evenement.preventDefault();
        this.ajouter();
      });
      this.addEventListener("keydown", (evenement) => this.touche(evenement));
    }

    cellules(ligne) { return [...ligne.querySelectorAll("input, select")]; }

    aller(ligne, rang) {
      const cellule = this.cellules(ligne)[rang];
      cellule.focus();
      if (cellule.select) cellule.select();
    }

    touche(evenement) {
      const ligne = evenement.target.closest("tbody tr");
      if (!ligne || !evenement.target.matches("input, select")) return;
      const rang = this.cellules(ligne).indexOf(evenement.target);
      if (evenement.key === "Enter" && evenement.target.matches("input")) {
        evenement.preventDefault();
        this.aller(ligne.nextElementSibling ?? this.ajouter(), 0);
      } else if (evenement.altKey && (evenement.key === "ArrowDown" || evenement.key === "ArrowUp")) {
        const autre = evenement.key === "ArrowDown" ? ligne.nextElementSibling : ligne.previousElementSibling;
        if (autre) {
          evenement.preventDefault();
          this.aller(autre, rang);
        }
      }
    }

    ajouter() {
      const derniere = this.corps.lastElementChild;
      const ancien = this.corps.children.length;
      const nouvelle = derniere.cloneNode(true);
      const nouveau = ancien + 1;
      for (const e of nouvelle.querySelectorAll(".ds-validation-message")) e.remove();
      for (const e of nouvelle.querySelectorAll("[id], [name], [aria-label], [value]")) {
        for (const nom of ["id", "name", "value", "aria-label"]) {
          const v = e.getAttribute(nom);
          if (v !== null && (nom !== "value" || e.tagName === "BUTTON")) {
            e.setAttribute(nom, v.replace(new RegExp(`(^|[^0-9])${ancien}(?![0-9])`), `$1${nouveau}`));
          }
        }
        e.removeAttribute("aria-invalid");
        e.removeAttribute("aria-describedby");
      }
      nouvelle.querySelector("th").textContent = nouveau;
      const vieilles = this.cellules(derniere);
      this.cellules(nouvelle).forEach((c, i) => {
        c.value = c.tagName === "SELECT" || c.dataset.colonne === "taux" ? vieilles[i].value : "";
      });
      this.corps.append(nouvelle);
      this.aller(nouvelle, 0);
      return nouvelle;
    }
  }

  customElements.define("zone-depot", ZoneDepot);
  customElements.define("grille-lignes", GrilleLignes);
})();
