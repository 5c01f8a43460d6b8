/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { open, rest } from './element.ts';
import { type Host, openHost } from './host.ts';

let browser: Browser;
let host: Host;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), openHost()]);
});
afterAll(() => Promise.all([browser.close(), host.close()]));

async function tree(html: string, lang = 'fr', width = 680): Promise<string> {
  const context = { viewport: { width, height: 900 } };
  const { page, element } = await open(browser, host, html, { lang, context });
  const snapshot = await element.ariaSnapshot();
  await page.context().close();
  return `\n${snapshot.replace(/[\u00a0\u202f]/g, ' ')}\n`;
}

describe('what is read aloud', () => {
  test('by theme, in French', async () => {
    expect(await tree('<city-barometer></city-barometer>')).toMatchInlineSnapshot(`
      "
      - 'heading "Ensemble des villes : projets numériques par thème" [level=3]'
      - paragraph: "Données reconstituées à partir des pourcentages publiés : la liste des projets n’est pas publique."
      - paragraph: "Thème le plus fréquent : Loisirs, culture et tourisme, 16 % des 1 128 projets de 24 villes."
      - table "Projets numériques par thème.":
        - caption: Projets numériques par thème.
        - rowgroup:
          - row "Thème Projets Part":
            - columnheader "Thème":
              - button "Thème"
            - columnheader "Projets":
              - button "Projets"
            - columnheader "Part":
              - button "Part"
        - rowgroup:
          - row "Loisirs, culture et tourisme 181 16 %":
            - rowheader "Loisirs, culture et tourisme"
            - cell "181"
            - cell "16 %"
          - row "Transports et mobilité 169 15 %":
            - rowheader "Transports et mobilité"
            - cell "169"
            - cell "15 %"
          - row "e-citoyenneté 169 15 %":
            - rowheader "e-citoyenneté"
            - cell "169"
            - cell "15 %"
          - row "Éducation 135 12 %":
            - rowheader "Éducation"
            - cell "135"
            - cell "12 %"
          - row "Bâtiment, urbanisme, logement 124 11 %":
            - rowheader "Bâtiment, urbanisme, logement"
            - cell "124"
            - cell "11 %"
          - row "Énergie 102 9 %":
            - rowheader "Énergie"
            - cell "102"
            - cell "9 %"
          - row "Santé et social 90 8 %":
            - rowheader "Santé et social"
            - cell "90"
            - cell "8 %"
          - row "Sûreté et sécurité 79 7 %":
            - rowheader "Sûreté et sécurité"
            - cell "79"
            - cell "7 %"
          - row "Développement économique 79 7 %":
            - rowheader "Développement économique"
            - cell "79"
            - cell "7 %"
      - button "Données (CSV)"
      - button "Copier le lien"
      - paragraph: 1 128 projets, 24 villes, Baromètre Villes Numériques 2013
      - paragraph:
        - 'link "Source : Syntec Numérique"':
          - /url: https://source.example/2013
        - text: ", Licence non précisée, Données au 19 juin 2013"
      - status
      "
    `);
  });
  test('by theme, in English', async () => {
    expect(await tree('<city-barometer limit="2"></city-barometer>', 'en')).toMatchInlineSnapshot(`
      "
      - 'heading "All cities: digital projects by theme" [level=3]'
      - paragraph: "Data reconstructed from the published percentages: the list of projects is not public."
      - paragraph: "Most frequent theme: Leisure, culture and tourism, 16% of 1,128 projects from 24 cities."
      - table "Digital projects by theme.":
        - caption: Digital projects by theme.
        - rowgroup:
          - row "Theme Projects Share":
            - columnheader "Theme":
              - button "Theme"
            - columnheader "Projects":
              - button "Projects"
            - columnheader "Share":
              - button "Share"
        - rowgroup:
          - row "Leisure, culture and tourism 181 16%":
            - rowheader "Leisure, culture and tourism"
            - cell "181"
            - cell "16%"
          - row "Transport and mobility 169 15%":
            - rowheader "Transport and mobility"
            - cell "169"
            - cell "15%"
          - row "Other themes (7) 778 69%":
            - rowheader "Other themes (7)"
            - cell "778"
            - cell "69%"
      - button "Data (CSV)"
      - button "Copy link"
      - paragraph: 1,128 projects, 24 cities, Digital Cities Barometer 2013
      - paragraph:
        - 'link "Source: Syntec Numérique"':
          - /url: https://source.example/2013
        - text: ", Licence not stated, Data as of 19 June 2013"
      - status
      "
    `);
  });
  test('by objective, in French', async () => {
    expect(await tree('<city-barometer by="objective"></city-barometer>')).toMatchInlineSnapshot(`
      "
      - 'heading "Ensemble des villes : projets numériques par objectif" [level=3]'
      - paragraph: "Données reconstituées à partir des pourcentages publiés : la liste des projets n’est pas publique."
      - paragraph: "Objectif le plus fréquent : Service aux habitants, 64 % des 1 128 projets de 24 villes."
      - 'table "Projets numériques par objectif. Plusieurs réponses possibles : les parts ne s’additionnent pas."':
        - caption: "Projets numériques par objectif. Plusieurs réponses possibles : les parts ne s’additionnent pas."
        - rowgroup:
          - row "Objectif Projets Part":
            - columnheader "Objectif":
              - button "Objectif"
            - columnheader "Projets":
              - button "Projets"
            - columnheader "Part":
              - button "Part"
        - rowgroup:
          - row "Service aux habitants 722 64 %":
            - rowheader "Service aux habitants"
            - cell "722"
            - cell "64 %"
          - row "Attractivité 462 41 %":
            - rowheader "Attractivité"
            - cell "462"
            - cell "41 %"
          - row "Gestion des finances publiques 429 38 %":
            - rowheader "Gestion des finances publiques"
            - cell "429"
            - cell "38 %"
          - row "Développement durable 327 29 %":
            - rowheader "Développement durable"
            - cell "327"
            - cell "29 %"
          - row "Exemplarité 135 12 %":
            - rowheader "Exemplarité"
            - cell "135"
            - cell "12 %"
      - button "Données (CSV)"
      - button "Copier le lien"
      - paragraph: 1 128 projets, 24 villes, Baromètre Villes Numériques 2013
      - paragraph:
        - 'link "Source : Syntec Numérique"':
          - /url: https://source.example/2013
        - text: ", Licence non précisée, Données au 19 juin 2013"
      - status
      "
    `);
  });
  test('by objective, in English', async () => {
    expect(
      await tree('<city-barometer by="objective" city="ville-exemple"></city-barometer>', 'en'),
    ).toMatchInlineSnapshot(`
      "
      - 'heading "Ville-Exemple: digital projects by objective" [level=3]'
      - paragraph: "Data reconstructed from the published percentages: the list of projects is not public."
      - paragraph: "Ville-Exemple (reconstructed, not observed), most frequent objective: Service to residents, 64% of 47 projects."
      - 'table "Digital projects by objective. Several answers possible: shares do not add up."':
        - caption: "Digital projects by objective. Several answers possible: shares do not add up."
        - rowgroup:
          - row "Objective Projects Share":
            - columnheader "Objective":
              - button "Objective"
            - columnheader "Projects":
              - button "Projects"
            - columnheader "Share":
              - button "Share"
        - rowgroup:
          - row "Service to residents 30 64%":
            - rowheader "Service to residents"
            - cell "30"
            - cell "64%"
          - row "Attractiveness 19 41%":
            - rowheader "Attractiveness"
            - cell "19"
            - cell "41%"
          - row "Management of public finances 18 38%":
            - rowheader "Management of public finances"
            - cell "18"
            - cell "38%"
          - row "Sustainable development 14 29%":
            - rowheader "Sustainable development"
            - cell "14"
            - cell "29%"
          - row "Exemplarity 6 12%":
            - rowheader "Exemplarity"
            - cell "6"
            - cell "12%"
      - button "Data (CSV)"
      - button "Copy link"
      - paragraph: 47 projects, Digital Cities Barometer 2013
      - paragraph:
        - 'link "Source: Syntec Numérique"':
          - /url: https://source.example/2013
        - text: ", Licence not stated, Data as of 19 June 2013"
      - status
      "
    `);
  });
  test('by status, in French', async () => {
    expect(await tree('<city-barometer by="status"></city-barometer>')).toMatchInlineSnapshot(`
      "
      - 'heading "Ensemble des villes : projets numériques par état" [level=3]'
      - paragraph: "Données reconstituées à partir des pourcentages publiés : la liste des projets n’est pas publique."
      - paragraph: "État le plus fréquent : En cours, 45 % des 1 015 projets dont l’état est connu."
      - table "Projets numériques par état.":
        - caption: Projets numériques par état.
        - rowgroup:
          - row "État Projets Part":
            - columnheader "État":
              - button "État"
            - columnheader "Projets":
              - button "Projets"
            - columnheader "Part":
              - button "Part"
        - rowgroup:
          - row "À l’étude 203 20 %":
            - rowheader "À l’étude"
            - cell "203"
            - cell "20 %"
          - row "En cours 457 45 %":
            - rowheader "En cours"
            - cell "457"
            - cell "45 %"
          - row "Réalisé 305 30 %":
            - rowheader "Réalisé"
            - cell "305"
            - cell "30 %"
          - row "Abandonné 50 5 %":
            - rowheader "Abandonné"
            - cell "50"
            - cell "5 %"
      - button "Données (CSV)"
      - button "Copier le lien"
      - paragraph: 1 128 projets, 24 villes, Baromètre Villes Numériques 2013
      - paragraph:
        - 'link "Source : Syntec Numérique"':
          - /url: https://source.example/2013
        - text: ", Licence non précisée, Données au 19 juin 2013"
      - status
      "
    `);
  });
  test('by status, in English', async () => {
    expect(await tree('<city-barometer by="status"></city-barometer>', 'en')).toMatchInlineSnapshot(`
      "
      - 'heading "All cities: digital projects by status" [level=3]'
      - paragraph: "Data reconstructed from the published percentages: the list of projects is not public."
      - paragraph: "Most frequent status: In progress, 45% of 1,015 projects whose status is known."
      - table "Digital projects by status.":
        - caption: Digital projects by status.
        - rowgroup:
          - row "Status Projects Share":
            - columnheader "Status":
              - button "Status"
            - columnheader "Projects":
              - button "Projects"
            - columnheader "Share":
              - button "Share"
        - rowgroup:
          - row "Under study 203 20%":
            - rowheader "Under study"
            - cell "203"
            - cell "20%"
          - row "In progress 457 45%":
            - rowheader "In progress"
            - cell "457"
            - cell "45%"
          - row "Completed 305 30%":
            - rowheader "Completed"
            - cell "305"
            - cell "30%"
          - row "Abandoned 50 5%":
            - rowheader "Abandoned"
            - cell "50"
            - cell "5%"
      - button "Data (CSV)"
      - button "Copy link"
      - paragraph: 1,128 projects, 24 cities, Digital Cities Barometer 2013
      - paragraph:
        - 'link "Source: Syntec Numérique"':
          - /url: https://source.example/2013
        - text: ", Licence not stated, Data as of 19 June 2013"
      - status
      "
    `);
  });
  test('maturity, in French', async () => {
    expect(await tree('<city-barometer by="maturity"></city-barometer>')).toMatchInlineSnapshot(`
      "
      - 'heading "Ensemble des villes : maturité des projets numériques" [level=3]'
      - paragraph: "Données reconstituées à partir des pourcentages publiés : la liste des projets n’est pas publique."
      - paragraph: "Maturité globale : 59 sur 100."
      - 'table "Maturité des projets numériques. Scores sur 100. Couverture : part des projets évalués."':
        - caption: "Maturité des projets numériques. Scores sur 100. Couverture : part des projets évalués."
        - rowgroup:
          - row "Axe Couverture Score":
            - columnheader "Axe":
              - button "Axe"
            - columnheader "Couverture":
              - button "Couverture"
            - columnheader "Score":
              - button "Score"
        - rowgroup:
          - row "Réalisation 90 % 71":
            - rowheader "Réalisation"
            - cell "90 %"
            - cell "71"
          - row "Partenariats 90 % 54":
            - rowheader "Partenariats"
            - cell "90 %"
            - cell "54"
          - row "Optimisation du budget 90 % 62":
            - rowheader "Optimisation du budget"
            - cell "90 %"
            - cell "62"
          - row "Instruments de mesure 90 % 48":
            - rowheader "Instruments de mesure"
            - cell "90 %"
            - cell "48"
          - row "Score global 90 % 59":
            - rowheader "Score global"
            - cell "90 %"
            - cell "59"
      - button "Données (CSV)"
      - button "Copier le lien"
      - paragraph: 1 128 projets, 24 villes, Baromètre Villes Numériques 2013
      - paragraph:
        - 'link "Source : Syntec Numérique"':
          - /url: https://source.example/2013
        - text: ", Licence non précisée, Données au 19 juin 2013"
      - status
      "
    `);
  });
  test('maturity compared, in English', async () => {
    expect(
      await tree(
        '<city-barometer by="maturity" city="ville-exemple" compare="panel"></city-barometer>',
        'en',
      ),
    ).toMatchInlineSnapshot(`
      "
      - 'heading "Ville-Exemple: maturity of digital projects" [level=3]'
      - paragraph: "Data reconstructed from the published percentages: the list of projects is not public."
      - paragraph: "Ville-Exemple (reconstructed, not observed), overall maturity: not assessed (coverage 74%, minimum 75%)."
      - 'table "Maturity of digital projects. Scores out of 100. Coverage: share of projects assessed. In brackets: coverage."':
        - caption: "Maturity of digital projects. Scores out of 100. Coverage: share of projects assessed. In brackets: coverage."
        - rowgroup:
          - row "Axis Ville-Exemple All cities Gap":
            - columnheader "Axis":
              - button "Axis"
            - columnheader "Ville-Exemple":
              - button "Ville-Exemple"
            - columnheader "All cities":
              - button "All cities"
            - columnheader "Gap":
              - button "Gap"
        - rowgroup:
          - row "Realisation 80 (90%) coverage 71 (90%) coverage +9 points":
            - rowheader "Realisation"
            - cell "80 (90%) coverage"
            - cell "71 (90%) coverage"
            - cell "+9 points"
          - row "Partnerships not assessed (40%) coverage 54 (90%) coverage – not assessed":
            - rowheader "Partnerships"
            - cell "not assessed (40%) coverage"
            - cell "54 (90%) coverage"
            - cell "– not assessed"
          - row "Budget optimisation 66 (90%) coverage 62 (90%) coverage +4 points":
            - rowheader "Budget optimisation"
            - cell "66 (90%) coverage"
            - cell "62 (90%) coverage"
            - cell "+4 points"
          - row "Measurement instruments 50 (90%) coverage 48 (90%) coverage +2 points":
            - rowheader "Measurement instruments"
            - cell "50 (90%) coverage"
            - cell "48 (90%) coverage"
            - cell "+2 points"
          - row "Overall score not assessed (74%) coverage 59 (90%) coverage – not assessed":
            - rowheader "Overall score"
            - cell "not assessed (74%) coverage"
            - cell "59 (90%) coverage"
            - cell "– not assessed"
      - button "Data (CSV)"
      - button "Copy link"
      - paragraph: "Ville-Exemple: 47 projects, All cities: 1,128 projects, 24 cities, Digital Cities Barometer 2013"
      - paragraph:
        - 'link "Source: Syntec Numérique"':
          - /url: https://source.example/2013
        - text: ", Licence not stated, Data as of 19 June 2013"
      - status
      "
    `);
  });
  test('a city compared with all, in French', async () => {
    expect(
      await tree('<city-barometer city="ville-exemple" compare="panel" limit="3"></city-barometer>'),
    ).toMatchInlineSnapshot(`
      "
      - 'heading "Ville-Exemple : projets numériques par thème" [level=3]'
      - paragraph: "Données reconstituées à partir des pourcentages publiés : la liste des projets n’est pas publique."
      - paragraph: "Ville-Exemple (valeurs reconstituées, non observées), thème le plus fréquent : Énergie, 21 % des 47 projets ; plus grand écart avec l’ensemble : Énergie, +12 points."
      - 'table "Projets numériques par thème. Entre parenthèses : nombre de projets."':
        - caption: "Projets numériques par thème. Entre parenthèses : nombre de projets."
        - rowgroup:
          - row "Thème Ville-Exemple Ensemble des villes Écart":
            - columnheader "Thème":
              - button "Thème"
            - columnheader "Ville-Exemple":
              - button "Ville-Exemple"
            - columnheader "Ensemble des villes":
              - button "Ensemble des villes"
            - columnheader "Écart":
              - button "Écart"
        - rowgroup:
          - row "Énergie 21 % (10) projets 9 % (102) projets +12 points":
            - rowheader "Énergie"
            - cell "21 % (10) projets"
            - cell "9 % (102) projets"
            - cell "+12 points"
          - row "Transports et mobilité 19 % (9) projets 15 % (169) projets +4 points":
            - rowheader "Transports et mobilité"
            - cell "19 % (9) projets"
            - cell "15 % (169) projets"
            - cell "+4 points"
          - row "e-citoyenneté 15 % (7) projets 15 % (169) projets 0 point":
            - rowheader "e-citoyenneté"
            - cell "15 % (7) projets"
            - cell "15 % (169) projets"
            - cell "0 point"
          - row "Autres thèmes (6) 45 % (21) projets 61 % (688) projets −16 points":
            - rowheader "Autres thèmes (6)"
            - cell "45 % (21) projets"
            - cell "61 % (688) projets"
            - cell "−16 points"
      - button "Données (CSV)"
      - button "Copier le lien"
      - paragraph: "Ville-Exemple : 47 projets, Ensemble des villes : 1 128 projets, 24 villes, Baromètre Villes Numériques 2013"
      - paragraph:
        - 'link "Source : Syntec Numérique"':
          - /url: https://source.example/2013
        - text: ", Licence non précisée, Données au 19 juin 2013"
      - status
      "
    `);
  });
  test('published figures', async () => {
    expect(await tree('<city-barometer edition="2014"></city-barometer>')).toMatchInlineSnapshot(`
      "
      - 'heading "Baromètre Villes Numériques 2014 : chiffres publiés" [level=3]'
      - paragraph: Seuls ces chiffres ont été publiés, sans la liste des projets.
      - table "Chiffres publiés.":
        - caption: Chiffres publiés.
        - rowgroup:
          - row "Chiffre Valeur Source":
            - columnheader "Chiffre"
            - columnheader "Valeur"
            - columnheader "Source"
        - rowgroup:
          - row "Villes 38 villes Informatique News":
            - rowheader "Villes"
            - cell "38 villes"
            - cell "Informatique News":
              - link "Informatique News":
                - /url: https://source.example/2014
          - row "Transport 16,2 % Silicon":
            - rowheader "Transport"
            - cell "16,2 %"
            - cell "Silicon"
      - button "Données (CSV)"
      - button "Copier le lien"
      - paragraph: Baromètre Villes Numériques 2014
      - paragraph:
        - 'link "Source : Syntec Numérique"':
          - /url: https://source.example/2013
        - text: ", Licence non précisée, Données au 19 juin 2013"
      - status
      "
    `);
  });
  test('an evolution', async () => {
    expect(await tree('<city-barometer view="evolution" limit="2"></city-barometer>')).toMatchInlineSnapshot(`
      "
      - 'heading "Ensemble des villes : évolution des projets numériques par thème" [level=3]'
      - paragraph: "Baromètre Villes Numériques 2013 : Données reconstituées à partir des pourcentages publiés : la liste des projets n’est pas publique."
      - paragraph: "De 2020 à 2022 : plus fortes variations, « Transports et mobilité » et « Loisirs, culture et tourisme », ±10 points."
      - table "Évolution des projets numériques par thème. Un point par édition ; un trait ne relie que des éditions comparables. Même échelle pour toutes les parts.":
        - caption: Évolution des projets numériques par thème. Un point par édition ; un trait ne relie que des éditions comparables. Même échelle pour toutes les parts.
        - rowgroup:
          - row "Thème 2013 2014 après une rupture de série 2020 après une rupture de série 2022":
            - columnheader "Thème"
            - columnheader "2013"
            - columnheader "2014 après une rupture de série"
            - columnheader "2020 après une rupture de série"
            - columnheader "2022"
        - rowgroup:
          - row "Projets 1 128 810 40 60":
            - rowheader "Projets"
            - cell "1 128"
            - cell "810"
            - cell "40"
            - cell "60"
          - row "Villes 24 38 ou 37 3 4":
            - rowheader "Villes"
            - cell "24"
            - cell "38 ou 37"
            - cell "3"
            - cell "4"
          - row "Projets par ville 47 21 13 15":
            - rowheader "Projets par ville"
            - cell "47"
            - cell "21"
            - cell "13"
            - cell "15"
          - row "Loisirs, culture et tourisme 16 % (181) projets – non publié 25 % (10) projets 15 % (9) projets":
            - rowheader "Loisirs, culture et tourisme"
            - cell "16 % (181) projets"
            - cell "– non publié"
            - cell "25 % (10) projets"
            - cell "15 % (9) projets"
          - row "Transports et mobilité 15 % (169) projets 16 % (131) projets 20 % (8) projets 30 % (18) projets":
            - rowheader "Transports et mobilité"
            - cell "15 % (169) projets"
            - cell "16 % (131) projets"
            - cell "20 % (8) projets"
            - cell "30 % (18) projets"
      - paragraph: "Rupture de série entre 2013 et 2014 : Cette édition n’est pas comparable à celle de 2013 : les projets y sont comptés autrement."
      - paragraph: "Rupture de série entre 2014 et 2020 : ces éditions ne se comparent pas (projets par ville : 21, puis 13)."
      - button "Données (CSV)"
      - button "Copier le lien"
      - paragraph:
        - text: "2013 : Baromètre Villes Numériques 2013,"
        - 'link "Source : Syntec Numérique"':
          - /url: https://source.example/2013
        - text: ", Licence non précisée, Données au 19 juin 2013"
      - paragraph:
        - text: "2014 : Baromètre Villes Numériques 2014,"
        - 'link "Source : Syntec Numérique"':
          - /url: https://source.example/2013
        - text: ", Licence non précisée, Données au 19 juin 2013"
      - paragraph: "2020 : Enquête 2020, Source : Comité, Licence : Licence Ouverte 2.0, Données au 1er mai 2020"
      - paragraph: "2022 : Enquête 2022, Source : Comité, Licence : Licence Ouverte 2.0, Données au 1er mai 2022"
      - status
      "
    `);
  });
  test('a ranking with a chosen city, where it is narrow too', async () => {
    const html =
      '<city-barometer view="ranking" theme="energy" city="ville-exemple" limit="3"></city-barometer>';
    const narrow = `<div id="narrow">${html}</div>`;
    const wide = await tree(html);
    expect(wide).toMatchInlineSnapshot(`
      "
      - heading "Part des projets « Énergie » par ville" [level=3]
      - paragraph: "Données reconstituées à partir des pourcentages publiés : la liste des projets n’est pas publique."
      - paragraph: "Ville 0 (valeurs reconstituées, non observées) : en tête, 48 % des 50 projets ; Ville-Exemple : rang 14 sur 24, 22 % des 50 projets."
      - 'table "Classement des villes par part de projets « Énergie ». Repère vertical : l’ensemble, 9 %."':
        - caption: "Classement des villes par part de projets « Énergie ». Repère vertical : l’ensemble, 9 %."
        - rowgroup:
          - row "Ville Rang Projets Part":
            - columnheader "Ville":
              - button "Ville"
            - columnheader "Rang":
              - button "Rang"
            - columnheader "Projets":
              - button "Projets"
            - columnheader "Part":
              - button "Part"
        - rowgroup:
          - row "Ville 0 1 24 sur 50 48 %":
            - rowheader "Ville 0"
            - cell "1"
            - cell "24 sur 50"
            - cell "48 %"
          - row "Ville 1 2 ex æquo 23 sur 50 46 %":
            - rowheader "Ville 1"
            - cell "2 ex æquo"
            - cell "23 sur 50"
            - cell "46 %"
          - row "Ville 2 2 ex æquo 23 sur 50 46 %":
            - rowheader "Ville 2"
            - cell "2 ex æquo"
            - cell "23 sur 50"
            - cell "46 %"
          - row "Ville-Exemple ville choisie 14 11 sur 50 22 %":
            - rowheader "Ville-Exemple ville choisie"
            - cell "14"
            - cell "11 sur 50"
            - cell "22 %"
      - paragraph: Et 20 autres villes.
      - button "Données (CSV)"
      - button "Copier le lien"
      - paragraph: 1 128 projets, 24 villes, Baromètre Villes Numériques 2013
      - paragraph:
        - 'link "Source : Syntec Numérique"':
          - /url: https://source.example/2013
        - text: ", Licence non précisée, Données au 19 juin 2013"
      - status
      "
    `);
    expect(await tree(narrow, 'fr', 320)).toBe(wide);
  });
  test('an unknown city', async () => {
    expect(await tree('<city-barometer city="xyz"></city-barometer>')).toMatchInlineSnapshot(`
      "
      - status: Aucune ville ne correspond à « xyz ». Indiquez un nom simple (le-havre), un code INSEE ou un SIREN.
      "
    `);
  });
  test('rows that can be chosen', async () => {
    expect(await tree('<city-barometer limit="1" selectable></city-barometer>')).toMatchInlineSnapshot(`
      "
      - 'heading "Ensemble des villes : projets numériques par thème" [level=3]'
      - paragraph: "Données reconstituées à partir des pourcentages publiés : la liste des projets n’est pas publique."
      - paragraph: "Thème le plus fréquent : Loisirs, culture et tourisme, 16 % des 1 128 projets de 24 villes."
      - table "Projets numériques par thème.":
        - caption: Projets numériques par thème.
        - rowgroup:
          - row "Thème Projets Part":
            - columnheader "Thème"
            - columnheader "Projets"
            - columnheader "Part"
        - rowgroup:
          - row "Loisirs, culture et tourisme 181 16 %":
            - rowheader "Loisirs, culture et tourisme":
              - button "Loisirs, culture et tourisme"
            - cell "181"
            - cell "16 %"
          - row "Autres thèmes (8) 947 84 %":
            - rowheader "Autres thèmes (8)"
            - cell "947"
            - cell "84 %"
      - button "Données (CSV)"
      - button "Copier le lien"
      - paragraph: 1 128 projets, 24 villes, Baromètre Villes Numériques 2013
      - paragraph:
        - 'link "Source : Syntec Numérique"':
          - /url: https://source.example/2013
        - text: ", Licence non précisée, Données au 19 juin 2013"
      - status
      "
    `);
  });
});

describe('axe finds nothing', () => {
  const states: [name: string, html: string][] = [
    ['theme', '<city-barometer></city-barometer>'],
    ['objective', '<city-barometer by="objective"></city-barometer>'],
    ['status', '<city-barometer by="status"></city-barometer>'],
    ['maturity', '<city-barometer by="maturity"></city-barometer>'],
    ['compared', '<city-barometer city="ville-exemple" compare="panel"></city-barometer>'],
    ['selectable', '<city-barometer selectable></city-barometer>'],
    ['published', '<city-barometer edition="2014"></city-barometer>'],
    ['evolution', '<city-barometer view="evolution"></city-barometer>'],
    ['ranking', '<city-barometer view="ranking" theme="energy" city="ville-exemple"></city-barometer>'],
    ['empty', '<city-barometer city="ville-vide"></city-barometer>'],
    [
      'unknown city',
      '<city-barometer city="xyz"><img src="/chart.svg" alt="" width="600" height="420"></city-barometer>',
    ],
    ['unknown edition', '<city-barometer edition="1999"></city-barometer>'],
  ];

  async function found(html: string, setup: Parameters<typeof open>[3] = {}): Promise<string[]> {
    const { page, element } = await open(browser, host, html, { ...setup, headers: {} });
    const ids = await violations(page);
    expect(await element.isVisible()).toBe(true);
    await page.context().close();
    return ids;
  }

  test.each(states)('%s', async (_name, html) => {
    expect(await found(html)).toEqual([]);
  });

  test('in the dark', async () => {
    const head = '<style>:root{color-scheme:dark}</style>';
    expect(
      await found('<city-barometer city="ville-exemple" compare="panel"></city-barometer>', { head }),
    ).toEqual([]);
  });

  test('while loading, and after an error', async () => {
    host.reply = () => true;
    try {
      expect(await found('<city-barometer></city-barometer>', { early: true })).toEqual([]);
      host.reply = (response) => Boolean(response.writeHead(503).end());
      expect(await found('<city-barometer></city-barometer>')).toEqual([]);
    } finally {
      host.reply = undefined;
    }
  });

  test('and it would have found something', async () => {
    expect(await found('<city-barometer></city-barometer><p style="color:#bbb">pale</p>')).toHaveLength(1);
  });
});

describe('headings and language', () => {
  test.each([
    ['', 3],
    ['heading-level="2"', 2],
    ['heading-level="4"', 4],
    ['heading-level="5"', 5],
    ['heading-level="6"', 6],
    ['heading-level="9"', 3],
  ])('%s: level %i', async (attribute, level) => {
    const { page } = await open(
      browser,
      host,
      `<city-barometer heading="Chez nous" ${attribute}></city-barometer>`,
    );
    expect(await page.getByRole('heading', { level, name: 'Chez nous' }).count()).toBe(1);
    await page.context().close();
  });

  test('the text says its language where the page has another', async () => {
    const { page, element } = await open(browser, host, '<city-barometer></city-barometer>', { lang: 'de' });
    expect(await element.locator('.chart').getAttribute('lang')).toBe('fr');
    await page.context().close();
  });

  test('the nearest language counts, through shadow roots, and when it changes', async () => {
    const { page } = await open(browser, host, '<div lang="en" id="around"></div>');
    await page.evaluate(() => {
      const root = document.querySelector('#around')?.attachShadow({ mode: 'open' });
      root?.append(document.createElement('city-barometer'));
    });
    const inside = page.locator('#around city-barometer');
    await inside.getByRole('heading', { name: 'All cities: digital projects by theme' }).waitFor();
    await inside.evaluate((element) => {
      element.setAttribute('lang', 'fr');
    });
    await inside.getByRole('heading', { name: 'Ensemble des villes' }).waitFor();
    await rest(page);
    await page.context().close();
  });
});
