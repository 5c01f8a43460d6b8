/** Where the licences that the data is under can be read. Another one goes by its name alone. */
const addresses: Readonly<Record<string, string>> = {
  'Licence Ouverte 2.0': 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
};

export const licenceAddress = (licence: string | null): string | undefined =>
  licence === null ? undefined : addresses[licence];
