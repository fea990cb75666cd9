// The part of punycode.js that is used; the package brings no types.

declare module 'punycode.js' {
  const punycode: {
    /** A host in the form of the wire: labels with letters beyond ASCII as `xn--…`. */
    toASCII(this: void, host: string): string
  }
  // eslint-disable-next-line no-restricted-syntax -- as the package has it
  export default punycode
}
