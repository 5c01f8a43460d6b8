import type { ApiErrorCode } from '../../api/api-error.ts';
import type { Role } from '../../session/session.ts';

const number = new Intl.NumberFormat('fr-FR');
const roles: Record<Role, string> = {
  READER: 'lecture',
  CITY_EDITOR: 'édition de villes',
  EDITOR: 'édition',
  ADMINISTRATOR: 'administration',
};
const errors: Record<ApiErrorCode, string> = {
  BAD_USER_INPUT: 'Le serveur n’a pas compris la demande. Rechargez la page, puis recommencez.',
  QUERY_TOO_COMPLEX: 'La demande est trop volumineuse pour le serveur.',
  UNAUTHENTICATED:
    'Ce jeton est inconnu, expiré ou révoqué. Demandez-en un autre à qui administre le baromètre.',
  FORBIDDEN: 'Votre jeton ne permet pas cette action. Demandez-la à une personne qui a le rôle voulu.',
  RATE_LIMITED: 'Trop de demandes en peu de temps. Attendez une minute, puis recommencez.',
  SERVICE_UNAVAILABLE: 'La base de données ne répond pas. Rien n’a été modifié ; réessayez dans une minute.',
  INTERNAL_SERVER_ERROR: 'Une erreur est survenue sur le serveur. Elle a été notée ; réessayez plus tard.',
  UNREACHABLE: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
  UNREADABLE: 'La réponse du serveur est illisible. Rechargez la page, puis réessayez.',
};

export const common = {
  language: 'fr' as 'fr' | 'en',
  locale: 'FR' as 'FR' | 'EN',
  title: 'Administration',
  name: 'Baromètre',
  count: (value: number) => number.format(value),
  day: (iso: string) => new Date(iso).toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }),
  cancel: 'Annuler',
  save: 'Enregistrer',
  back: 'Retour',
  loading: 'Chargement…',
  saving: 'Enregistrement…',
  required: 'Les champs marqués d’un astérisque (*) sont obligatoires.',
  problems: 'Il reste des choses à corriger :',
  unknown: 'non renseigné',
  sections: {
    label: 'Rubriques',
    editions: 'Éditions',
    import: 'Importer',
    projects: 'Projets',
    themes: 'Thèmes',
    audit: 'Journal',
    tokens: 'Jetons',
  },
  cities: { add: 'Ajouter', remove: 'Retirer', removeOf: (city: string) => `Retirer ${city}` },
  leaving: {
    title: 'Quitter sans enregistrer ?',
    body: 'Ce que vous avez saisi n’est pas enregistré et sera perdu.',
    confirm: 'Quitter sans enregistrer',
  },
  pages: { previous: 'Page précédente', next: 'Page suivante', label: 'Pages' },
  roles,
  errors,
  session: {
    title: 'Se connecter',
    lead: 'L’outil du comité : importer un tableur, le vérifier, le publier, corriger un projet.',
    token: 'Jeton d’accès',
    tokenHint: 'Il commence par « bar_ » et compte 47 caractères.',
    tokenMissing: 'Collez votre jeton d’accès.',
    tokenShape:
      'Ce n’est pas un jeton : il commence par « bar_ », suivi de 43 lettres, chiffres, tirets ou soulignés. Copiez-le en entier.',
    submit: 'Se connecter',
    checking: 'Vérification du jeton…',
    memory:
      'Le jeton reste dans la mémoire de cette page, nulle part ailleurs : la recharger, la fermer ou changer de langue vous déconnecte.',
    howTitle: 'Comment obtenir un jeton ?',
    how: 'Demandez-le à une personne qui administre le baromètre. Avec un accès à la machine du serveur, créez-le vous-même ; il ne s’affiche qu’une fois :',
    command: 'npx --yes pnpm@12 barometer token create "Claire Martin" --role EDITOR',
    signedInAs: 'Jeton :',
    role: 'Rôle :',
    cities: 'Villes :',
    signOut: 'Se déconnecter',
    signedOut: 'Vous êtes déconnecté. Le jeton n’est plus dans cette page.',
    readerTitle: 'Ce jeton ne permet que la lecture',
    reader:
      'Vous voyez les éditions publiées. Pour importer, corriger ou publier, demandez un jeton d’un autre rôle.',
  },
  erratum: {
    legend: 'Erratum',
    lead: 'L’édition est publiée : ses lecteurs sont informés de chaque correction, avec sa date et sa raison.',
    reasonFr: 'Raison de la correction, en français',
    reasonEn: 'Raison en anglais (facultatif)',
    missing: 'Écrivez pourquoi l’édition publiée est corrigée : ses lecteurs le liront.',
  },
};
