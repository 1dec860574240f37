import webpack, { type Configuration, type Stats } from 'webpack';

/** Runs one compilation; rejects with webpack's own words when it has errors. */
export function runWebpack(config: Configuration): Promise<Stats> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure) reject(failure);
        else if (!stats) reject(new Error('webpack gave no result'));
        else if (stats.hasErrors()) reject(new Error(stats.toString('errors-warnings')));
        else resolve(stats);
      });
    });
  });
}
