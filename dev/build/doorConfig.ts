import { resolve } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { DOOR_DIR } from './paths';

/** Modules of njs itself; its only way to load one is an import at the top of a file. */
const OWN_MODULES = ['crypto', 'fs', 'querystring'];

/** What njs understands of the newer language, so that it is left as it is written. */
const UNDERSTOOD = [
  'transform-arrow-functions',
  'transform-async-to-generator',
  'transform-regenerator',
  'transform-template-literals',
];

const { BannerPlugin } = webpack;

/** The evidence door as one module of njs 0.7, which knows ECMAScript 5 and some of what came later. */
export const doorConfig = (): Configuration => ({
  mode: 'production',
  entry: resolve('deploy/nginx/njs/main.ts'),
  target: ['node', 'es5'],
  output: {
    path: DOOR_DIR,
    filename: 'door.js',
    clean: true,
    library: { type: 'var', name: 'door', export: 'default' },
    chunkFormat: 'commonjs',
    environment: { arrowFunction: true, const: true },
  },
  resolve: { extensions: ['.ts', '.js'] },
  externalsType: 'var',
  externals: {
    ...Object.fromEntries(OWN_MODULES.map((name) => [name, name])),
    // The library that signs reads addresses with it, which the door does not let it do.
    url: '({})',
  },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: {
          env: { targets: 'ie 11', loose: true, exclude: UNDERSTOOD },
          jsc: {
            parser: { syntax: 'typescript' },
            assumptions: { iterableIsArray: true, setSpreadProperties: true },
          },
        },
      },
    ],
  },
  plugins: [
    new BannerPlugin({
      raw: true,
      banner: OWN_MODULES.map((name) => `import ${name} from '${name}';`).join('\n'),
    }),
    new BannerPlugin({ raw: true, footer: true, banner: 'export default door;' }),
  ],
  // Read by people, in the pod: who looks for what decides finds it there.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
});
