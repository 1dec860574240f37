import { ConsoleRemotePlugin } from '@openshift-console/dynamic-plugin-sdk-webpack';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import { resolve } from 'node:path';
import type { Configuration } from 'webpack';
import extensions from './console-extensions.json';
import { pluginMetadata } from './plugin-manifest/pluginMetadata';

/** TypeScript and JSX; types are checked elsewhere. */
export const typescriptRule = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'swc-loader',
  options: {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
};

/** What is copied beside the bundle; each may be absent. */
const copies = new CopyWebpackPlugin({
  patterns: [
    { from: resolve('locales'), to: 'locales', noErrorOnMissing: true },
    { from: resolve('config.json'), to: 'config.json', noErrorOnMissing: true },
  ],
});

/** The plugin as the console fetches it. ConsoleRemotePlugin sets entry, public path and shared modules. */
export default function pluginConfig(
  _env: unknown,
  { mode = 'production' }: Pick<Configuration, 'mode'> = {},
): Configuration {
  const isProduction = mode === 'production';
  // ConsoleRemotePlugin names the entry script by it.
  process.env.NODE_ENV = mode;
  return {
    mode,
    entry: {},
    context: resolve('src'),
    output: {
      path: resolve('dist'),
      clean: true,
      filename: isProduction ? '[name].[contenthash].min.js' : '[name].js',
      chunkFilename: isProduction ? '[name].[contenthash].min.js' : '[name].js',
      // The entry names every chunk by its hash, so that long ones cost more than they tell apart.
      hashDigestLength: 10,
    },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    module: {
      rules: [typescriptRule, { test: /\.css$/, use: ['style-loader', 'css-loader'] }],
    },
    plugins: [new ConsoleRemotePlugin({ pluginMetadata, extensions }), copies],
    devtool: isProduction ? false : 'source-map',
    optimization: {
      chunkIds: isProduction ? 'deterministic' : 'named',
      // The shared PatternFly fallbacks are one chunk a component: with a minimum size they would be folded into ours.
      splitChunks: { chunks: 'async' },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}
