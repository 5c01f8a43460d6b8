import { describe, expect, it } from 'vitest';
import { objectiveSpellings, statusSpellings } from '../values/spellings.ts';
import { objectiveStems, statusStems } from '../values/word-stems.ts';
import { meaningGuesser } from './guess-meaning.ts';
import { proposeSpellings } from './propose-spellings.ts';

const statuses = { spellings: statusSpellings, stems: statusStems };

describe('a status', () => {
  it.each([
    ['Terminnée', 'COMPLETED'],
    ['Projet livré en 2018', 'COMPLETED'],
    ['mis en service', 'COMPLETED'],
    ['Delivered', 'COMPLETED'],
    ['Fully operational', 'COMPLETED'],
    ['en cours de réalisation', 'IN_PROGRESS'],
    ['Travaux engagés', 'IN_PROGRESS'],
    ['work in progress', 'IN_PROGRESS'],
    ['en cours d’étude', 'UNDER_STUDY'],
    ['Pas encore démarré', 'UNDER_STUDY'],
    ['not started yet', 'UNDER_STUDY'],
    ['Planification', 'UNDER_STUDY'],
    ['annulation', 'ABANDONED'],
    ['classé sans suite', 'ABANDONED'],
  ])('is guessed from its words: %s', (text, meaning) => {
    expect(meaningGuesser(statuses)(text)).toBe(meaning);
  });

  it.each([
    'Étude terminée',
    'non réalisé',
    'partiellement réalisé',
    'not done',
    'à compléter',
    '1',
    'oui',
    'autre',
    'Le projet a été lancé en mars puis la commune a changé de prestataire',
  ])('that could mean several things, or nothing, is left to people: %s', (text) => {
    expect(meaningGuesser(statuses)(text)).toBeUndefined();
  });

  it('is proposed for spellings that no list has, each once, the frequent ones first', () => {
    const counts = new Map([
      ['réalisé', 9],
      ['Livré', 1],
      [' Fini ', 4],
      ['Fini', 2],
      ['mystère', 3],
      ['lancé', 2],
    ]);
    expect(proposeSpellings(counts, statuses)).toEqual({
      COMPLETED: ['Fini', 'Livré'],
      IN_PROGRESS: ['lancé'],
    });
  });
});

describe('an objective', () => {
  const guess = meaningGuesser({ spellings: objectiveSpellings, stems: objectiveStems });
  it.each([
    ['Qualité du service rendu', 'SERVICE'],
    ['Maîtrise des coûts', 'MANAGEMENT'],
    ['Cost savings', 'MANAGEMENT'],
    ['Rayonnement du territoire', 'ATTRACTIVENESS'],
    ['Transition énergétique', 'SUSTAINABILITY'],
    ['Exemplaire', 'EXEMPLARITY'],
    ['Atractivité', 'ATTRACTIVENESS'],
    ['Mutualisation des services', undefined],
    ['Développement économique', undefined],
  ])('is guessed from its words: %s', (text, meaning) => {
    expect(guess(text)).toBe(meaning);
  });
});
