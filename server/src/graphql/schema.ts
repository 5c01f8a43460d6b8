import { builder } from './builder.ts';
import './city.ts';
import './city-connection.ts';
import './edition.ts';
import './node.ts';
import './project.ts';
import './project-connection.ts';
import './scalars.ts';
import './statistics.ts';
import './theme.ts';
import { checkArgumentText } from './argument-text.ts';

export const schema = checkArgumentText(builder.toSchema());
