import { objectiveLabels, statusLabels } from '../../labels.ts';
import { codePattern, labelsOf } from '../code-text.ts';
import type { Column } from '../column.ts';
import type { ProjectRow } from './project-rows.ts';

const objectives = Object.keys(objectiveLabels);
const statuses = Object.keys(statusLabels);

/** What names a project and says what it is. */
export const identityColumns: readonly Column<ProjectRow>[] = [
  {
    name: 'reference',
    type: 'string',
    title: { fr: 'Référence', en: 'Reference' },
    description: {
      fr: 'Ce qui désigne le projet dans son édition, et à quoi un import le reconnaît.',
      en: 'What names the project within its edition, and what an import recognises it by.',
    },
    constraints: { required: true },
    value: ({ reference }) => reference,
  },
  {
    name: 'title',
    type: 'string',
    title: { fr: 'Intitulé', en: 'Title' },
    description: { fr: 'Le nom du projet.', en: 'What the project is called.' },
    constraints: { required: true },
    value: ({ title }) => title,
  },
  {
    name: 'description',
    type: 'string',
    title: { fr: 'Description', en: 'Description' },
    description: { fr: 'En quoi il consiste.', en: 'What it consists of.' },
    value: ({ description }) => description,
  },
  {
    name: 'url',
    type: 'string',
    format: 'uri',
    title: { fr: 'Adresse', en: 'Address' },
    description: { fr: 'Une page du web qui en parle.', en: 'A web page about it.' },
    value: ({ url }) => url,
  },
];

/** What a project is for, how far it is, and what it takes. */
export const factColumns: readonly Column<ProjectRow>[] = [
  {
    name: 'objectives',
    type: 'list',
    title: { fr: 'Objectifs', en: 'Objectives' },
    description: {
      fr: `À quoi il sert ; il peut servir plusieurs objectifs. ${labelsOf(objectiveLabels, 'fr')}`,
      en: `What it is for; it may serve several objectives. ${labelsOf(objectiveLabels, 'en')}`,
    },
    constraints: { pattern: codePattern(objectives.join('|')) },
    value: ({ objectives }) => objectives,
  },
  {
    name: 'status',
    type: 'string',
    title: { fr: 'État', en: 'Status' },
    description: {
      fr: `Où il en est. ${labelsOf(statusLabels, 'fr')}`,
      en: `How far it is. ${labelsOf(statusLabels, 'en')}`,
    },
    constraints: { enum: statuses },
    value: ({ status }) => status,
  },
  {
    name: 'partners',
    type: 'list',
    title: { fr: 'Partenaires', en: 'Partners' },
    description: {
      fr: 'Ses partenaires autres que des participants, par exemple des entreprises.',
      en: 'Its partners other than participants, such as companies.',
    },
    value: ({ partners }) => partners,
  },
  ...amounts(),
  ...days(),
];

function amounts(): Column<ProjectRow>[] {
  const euros = { type: 'number', constraints: { minimum: 0 } } as const;
  return [
    {
      name: 'budget_planned',
      ...euros,
      title: { fr: 'Budget prévu', en: 'Planned budget' },
      description: { fr: 'En euros.', en: 'In euros.' },
      value: ({ budgetPlanned }) => budgetPlanned,
    },
    {
      name: 'budget_spent',
      ...euros,
      title: { fr: 'Budget dépensé', en: 'Budget spent' },
      description: { fr: 'En euros, à ce jour.', en: 'In euros, so far.' },
      value: ({ budgetSpent }) => budgetSpent,
    },
  ];
}

function days(): Column<ProjectRow>[] {
  return [
    {
      name: 'started_on',
      type: 'date',
      title: { fr: 'Début', en: 'Start' },
      description: { fr: 'Son premier jour.', en: 'Its first day.' },
      value: ({ startedOn }) => startedOn,
    },
    {
      name: 'completed_on',
      type: 'date',
      title: { fr: 'Achèvement', en: 'Completion' },
      description: { fr: 'Le jour de son achèvement.', en: 'The day of its completion.' },
      value: ({ completedOn }) => completedOn,
    },
  ];
}
