import Papa from 'papaparse';
import { z } from 'zod';
import { interruptedTimeSeries } from '../../src/domain/statistics/interrupted-time-series';
import { inShape } from './vector';
import type { ReadFile } from './vector';

const month = z.object({
  aces: z.coerce.number(),
  stdpop: z.coerce.number().positive(),
  time: z.coerce.number(),
  smokban: z.coerce.number(),
});

/** The three models of Lopez Bernal et al. (2017) on a file in the form of their data. */
export function timeSeries(input: unknown, readFile: ReadFile): unknown {
  const { file } = inShape(z.object({ file: z.string() }), input);
  const { data } = Papa.parse<unknown>(readFile(file), { header: true, skipEmptyLines: true });
  const months = inShape(z.array(month), data).map(({ aces, stdpop, time, smokban }) => ({
    count: aces,
    exposure: stdpop,
    time,
    after: smokban > 0,
  }));
  const poisson = interruptedTimeSeries(months, { quasi: false, harmonics: 0 });
  const quasi = interruptedTimeSeries(months, { quasi: true, harmonics: 0 });
  const seasonal = interruptedTimeSeries(months, { quasi: true, harmonics: 2 });
  const triple = ({ estimate, low, high }: typeof poisson) => [estimate, low, high];
  return {
    poisson: triple(poisson),
    quasi: triple(quasi),
    quasi_harmonic: triple(seasonal),
    dispersion: [poisson.dispersion, quasi.dispersion, seasonal.dispersion],
  };
}
