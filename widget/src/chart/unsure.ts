import type { Edition } from './model.ts';

/**
 * Below this many projects a share's interval is drawn: it is then some ten points wide or more. Of reconstructed data an
 * interval would say nothing.
 */
export function isUnsure(projectCount: number, edition: Edition | null): boolean {
  return projectCount < 100 && edition?.provenance !== 'RECONSTRUCTED';
}
