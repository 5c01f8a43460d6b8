import type { Random } from './random.ts';

/** Generic on purpose: no title names a place, a supplier or a product, so that none can pass for a real project. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  leisure: [
    'Accès dématérialisé aux musées',
    'Billetterie en ligne des événements',
    'Plateforme numérique de gestion des bibliothèques',
    'Espace pour artistes numériques',
    'Visite du patrimoine sur mobile',
    'Agenda culturel en ligne',
    'Prêt de livres numériques',
    'Réservation en ligne des équipements sportifs',
  ],
  transport: [
    'Information voyageurs en temps réel',
    'Billettique sans contact',
    'Calcul d’itinéraires tous modes',
    'Paiement du stationnement par mobile',
    'Disponibilité des parcs de stationnement',
    'Vélos en libre-service',
    'Régulation du trafic par capteurs',
    'Accessibilité des arrêts sur mobile',
  ],
  'e-citizenship': [
    'Espace citoyen en ligne',
    'Ouverture des données publiques',
    'Retransmission du conseil en ligne',
    'Consultation des habitants en ligne',
    'Signalement d’anomalies sur la voie publique',
    'Inscriptions scolaires et périscolaires en ligne',
    'Espaces publics numériques',
    'Archives en ligne',
  ],
  education: [
    'Environnement numérique de travail des écoles',
    'Tableaux interactifs dans les classes',
    'Raccordement des écoles au très haut débit',
    'Tablettes pour les élèves',
    'Ateliers d’initiation au numérique',
    'Restauration scolaire : réservation et paiement en ligne',
    'Ressources pédagogiques en ligne',
  ],
  building: [
    'Système d’information géographique partagé',
    'Maquette numérique du territoire',
    'Instruction dématérialisée des permis de construire',
    'Plan local d’urbanisme en ligne',
    'Demande de logement social en ligne',
    'Suivi numérique du patrimoine bâti',
  ],
  energy: [
    'Pilotage de l’éclairage public',
    'Suivi des consommations des bâtiments publics',
    'Télérelève des compteurs d’eau',
    'Cadastre solaire en ligne',
    'Réseau électrique intelligent',
    'Thermographie aérienne consultable en ligne',
  ],
  health: [
    'Téléassistance des personnes âgées',
    'Maintien à domicile connecté',
    'Dossier social partagé',
    'Orientation vers les soins en ligne',
    'Suivi numérique de l’aide à domicile',
  ],
  safety: [
    'Vidéoprotection des espaces publics',
    'Alerte de la population par message',
    'Gestion de crise cartographiée',
    'Procès-verbal électronique',
    'Surveillance des crues par capteurs',
  ],
  economy: [
    'Pépinière d’entreprises numériques',
    'Télécentre et espace de travail partagé',
    'Très haut débit des zones d’activités',
    'Plateforme d’échanges entre entreprises',
    'Commerces de proximité en ligne',
  ],
};

/** What the published 21 projects are: they lighten administrative work and make services easier to reach. */
const RELIEF_TITLES = [
  'Actes administratifs dématérialisés',
  'Mairie sur smartphone',
  'Démarches administratives sur mobile',
];

export function drawTitle(theme: string, relief: boolean, number: number, random: Random): string {
  const generic = relief ? RELIEF_TITLES : (TITLES[theme] ?? ['Projet numérique']);
  return `${random.pick(generic)} (projet reconstitué nº ${String(number).padStart(4, '0')})`;
}
