/** What the accessibility statement rests on. Change it with what is checked, and the date with it. */
export const assessed = {
  /** The day of the assessment. */
  on: '2026-11-24',
  /** The pages that the automatic checks go through. */
  pages: [
    '/',
    '/projects',
    '/cities',
    '/cities/lorient',
    '/palmares',
    '/integrer',
    '/accessibilite',
    '/mentions-legales',
  ],
} as const;
