// Small helps where JavaScript runs; every page works without it.
(() => {
  // The error summary is what one must read first after a refused form.
  document.querySelector("[data-premier]")?.focus();

  // On a narrow screen the tabs scroll: show the current one.
  const montrerOnglet = () => {
    const onglet = document.querySelector("#menu [aria-current]");
    const rang = onglet?.closest("ul");
    if (rang) rang.scrollLeft = onglet.offsetLeft - (rang.clientWidth - onglet.offsetWidth) / 2;
  };
  montrerOnglet();
  document.addEventListener("htmx:afterSwap", (evenement) => {
    if (evenement.target.id === "menu") montrerOnglet();
  });

  // A user menu closes when one looks elsewhere, or presses Escape.
  document.addEventListener("click", (evenement) => {
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
      if (!menu.contains(evenement.target)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (evenement) => {
    if (evenement.key !== "Escape") return;
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // A file field takes what is dropped anywhere in its frame.
  for (const cadre of document.querySelectorAll("[data-depot]")) {
    const champ = cadre.querySelector("input[type=file]");
    const survol = (evenement) => { evenement.preventDefault(); cadre.dataset.survol = "oui"; };
    cadre.addEventListener("dragenter", survol);
    cadre.addEventListener("dragover", survol);
    cadre.addEventListener("dragleave", () => { delete cadre.dataset.survol; });
    cadre.addEventListener("drop", (evenement) => {
      evenement.preventDefault();
      delete cadre.dataset.survol;
      if (!evenement.dataTransfer.files.length) return;
      champ.files = evenement.dataTransfer.files;
      champ.focus();
    });
  }

  // A form that was sent is not sent twice by a second click.
  document.addEventListener("submit", (evenement) => {
    const formulaire = evenement.target;
    if (formulaire.dataset.envoye) { evenement.preventDefault(); return; }
    if (formulaire.method === "post") formulaire.dataset.envoye = "oui";
  });
  window.addEventListener("pageshow", () => {
    for (const formulaire of document.querySelectorAll("form[data-envoye]")) delete formulaire.dataset.envoye;
  });
})();
