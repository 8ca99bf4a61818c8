// scripts/widget.ts bundles stylesheets as their minified text.
declare module '*.css' {
  const text: string
  export default text
}
