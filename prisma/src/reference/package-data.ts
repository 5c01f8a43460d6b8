import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const PACKAGE = '@etalab/decoupage-administratif';
const require = createRequire(import.meta.url);

export interface SourceRegion {
  code: string;
  nom: string;
}

export interface SourceDepartment {
  code: string;
  nom: string;
  region: string;
}

/** A commune, or a part of one: a delegated or associated commune, a municipal district. */
export interface SourceCommune {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  departement: string;
  region: string;
  siren?: string;
  population?: number;
  /** Of a delegated or associated commune: the commune it is part of. */
  chefLieu?: string;
  /** Of a municipal district: the commune it is part of. */
  commune?: string;
}

export interface SourceIntercommunality {
  code: string;
  nom: string;
  populationMunicipale: number;
  membres: { code: string; populationMunicipale: number }[];
}

export interface SourceData {
  regions: SourceRegion[];
  departments: SourceDepartment[];
  communes: SourceCommune[];
  /** With their own taxes (EPCI), then the territories of Greater Paris (EPT), which have a SIREN and members alike. */
  intercommunalities: SourceIntercommunality[];
}

/** The version of the package: what the loaded data is a release of. */
export async function packageRelease(): Promise<string> {
  const { version } = await readJson<{ version: string }>('package.json');
  return version;
}

/** Read file by file rather than required: a required module would stay in memory for ever, and these are 12 MB. */
export async function readPackage(): Promise<SourceData> {
  const [regions, departments, communes, taxing, territories] = await Promise.all([
    readJson<SourceRegion[]>('data/regions.json'),
    readJson<SourceDepartment[]>('data/departements.json'),
    readJson<SourceCommune[]>('data/communes.json'),
    readJson<SourceIntercommunality[]>('data/epci.json'),
    readJson<SourceIntercommunality[]>('data/ept.json'),
  ]);
  return { regions, departments, communes, intercommunalities: [...taxing, ...territories] };
}

async function readJson<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(require.resolve(`${PACKAGE}/${path}`), 'utf8')) as Content;
}
