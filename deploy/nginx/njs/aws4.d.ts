/** What the door uses of it. Its own types are written in those of Node, which njs is not. */
declare const aws4: {
  readonly sign: (
    request: {
      readonly method: string;
      readonly path: string;
      readonly service: string;
      readonly region: string;
      readonly headers: Readonly<Record<string, string>>;
    },
    credentials: { readonly accessKeyId: string; readonly secretAccessKey: string },
  ) => { readonly headers?: Readonly<Record<string, unknown>> };
};
export default aws4;
