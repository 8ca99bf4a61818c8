// What `exports` of `cloudflare:workers` holds in a worker test: the product's own entry.
declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../../src/index.ts')
  }
}
