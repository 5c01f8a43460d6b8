import { describe, expect, test } from 'vitest';
import { axisScore, maturityScore } from './maturity.ts';

describe('maturity', () => {
  test('of an axis is the mean of its assessed values × 25, with its coverage', () => {
    expect(axisScore({ sum: 6, assessed: 3 }, 4)).toEqual({ score: 50, coverage: 0.75 });
    expect(axisScore({ sum: 0, assessed: 2 }, 2)).toEqual({ score: 0, coverage: 1 });
  });

  test('of an axis that nobody assessed is null, not 0', () => {
    expect(axisScore({ sum: 0, assessed: 0 }, 4)).toEqual({ score: null, coverage: 0 });
    expect(axisScore({ sum: 0, assessed: 0 }, 0)).toEqual({ score: null, coverage: 0 });
  });

  test('of the whole is the unweighted mean of the assessed axes', () => {
    const axes = [
      { score: 100, coverage: 1 },
      { score: 50, coverage: 1 },
      { score: 0, coverage: 1 },
      { score: null, coverage: 0 },
    ];
    expect(maturityScore(axes)).toEqual({ score: 50, coverage: 0.75 });
  });

  test('of the whole is null where too little is assessed, and says how little', () => {
    const axes = [
      { score: 100, coverage: 0.74 },
      { score: 50, coverage: 0.75 },
      { score: 0, coverage: 0.75 },
      { score: 10, coverage: 0.75 },
    ];
    expect(maturityScore(axes)).toEqual({ score: null, coverage: 0.7475 });
    expect(maturityScore([])).toEqual({ score: null, coverage: 0 });
  });

  test('counts a coverage that equals the bound up to rounding as enough', () => {
    const third = { score: 40, coverage: 0.7 + 0.05 };
    expect(maturityScore([third, third, third, { score: 40, coverage: 0.1 + 0.65 }]).score).toBe(40);
  });
});
