import { resolve } from 'node:path';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack, { type Configuration } from 'webpack';
import { typescriptRule } from '../../webpack.config';
import { HOST_DIR } from './paths';
import { writeSharedPatternFly } from './sharedPatternFly';

/** The host page: an ordinary single-page application that holds what the console shares with its plugins. */
export function hostConfig(): Configuration {
  return {
    mode: 'production',
    entry: { host: resolve('dev/console/host/main.tsx') },
    output: { path: HOST_DIR, filename: '[name].js', chunkFilename: '[name].js', clean: true },
    resolve: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      alias: writeSharedPatternFly(),
      modules: [resolve('node_modules')],
    },
    module: { rules: [typescriptRule] },
    plugins: [
      // The stylesheet of PatternFly is a link in the page, as in the console.
      new webpack.NormalModuleReplacementPlugin(/\.css$/, resolve('dev/build/noCss.ts')),
    ],
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
      chunkIds: 'named',
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}
