import type { common as french } from '../fr/common.ts';

const number = new Intl.NumberFormat('en-GB');

export const common: typeof french = {
  language: 'en',
  locale: 'EN',
  title: 'Administration',
  name: 'Baromètre',
  count: (value) => number.format(value),
  day: (iso) => new Date(iso).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  cancel: 'Cancel',
  save: 'Save',
  back: 'Back',
  loading: 'Loading…',
  saving: 'Saving…',
  required: 'Fields marked with an asterisk (*) are required.',
  problems: 'There is something to correct:',
  unknown: 'not known',
  sections: {
    label: 'Sections',
    editions: 'Editions',
    import: 'Import',
    projects: 'Projects',
    audit: 'Log',
    tokens: 'Tokens',
  },
  cities: { add: 'Add', remove: 'Remove', removeOf: (city) => `Remove ${city}` },
  leaving: {
    title: 'Leave without saving?',
    body: 'What you have entered is not saved and will be lost.',
    confirm: 'Leave without saving',
  },
  pages: { previous: 'Previous page', next: 'Next page', label: 'Pages' },
  roles: {
    READER: 'reader',
    CITY_EDITOR: 'city editor',
    EDITOR: 'editor',
    ADMINISTRATOR: 'administrator',
  },
  errors: {
    BAD_USER_INPUT: 'The server did not understand the request. Reload the page, then try again.',
    QUERY_TOO_COMPLEX: 'The request is too large for the server.',
    UNAUTHENTICATED:
      'This token is unknown, has expired or was revoked. Ask whoever administers the barometer for another.',
    FORBIDDEN: 'Your token does not allow this. Ask somebody who has the role for it.',
    RATE_LIMITED: 'Too many requests in a short time. Wait a minute, then try again.',
    SERVICE_UNAVAILABLE: 'The database does not answer. Nothing was changed; try again in a minute.',
    INTERNAL_SERVER_ERROR: 'Something went wrong on the server. It has been noted; try again later.',
    UNREACHABLE: 'The server does not answer. Check your connection, then try again.',
    UNREADABLE: 'The server’s answer cannot be read. Reload the page, then try again.',
  },
  session: {
    title: 'Sign in',
    lead: 'The committee’s tool: import a spreadsheet, check it, publish it, correct a project.',
    token: 'Access token',
    tokenHint: 'It begins with “bar_” and has 47 characters.',
    tokenMissing: 'Paste your access token.',
    tokenShape:
      'This is not a token: it begins with “bar_”, followed by 43 letters, digits, hyphens or underscores. Copy all of it.',
    submit: 'Sign in',
    checking: 'Checking the token…',
    memory:
      'The token stays in the memory of this page, nowhere else: reloading or closing it, or changing the language, signs you out.',
    howTitle: 'How do I get a token?',
    how: 'Ask somebody who administers the barometer. With access to the server’s machine, make one yourself; it is shown only once:',
    command: 'npx --yes pnpm@12 barometer token create "Claire Martin" --role EDITOR',
    signedInAs: 'Token:',
    role: 'Role:',
    cities: 'Cities:',
    signOut: 'Sign out',
    signedOut: 'You are signed out. The token is no longer in this page.',
    readerTitle: 'This token only reads',
    reader:
      'You see the published editions. To import, correct or publish, ask for a token with another role.',
  },
  erratum: {
    legend: 'Erratum',
    lead: 'The edition is published: its readers are told of every correction, with its date and reason.',
    reasonFr: 'Reason for the correction, in French',
    reasonEn: 'Reason in English (optional)',
    missing: 'Write why the published edition is corrected: its readers will read it.',
  },
};
