// Stands in for the package of this name, which refuses to be loaded outside of a React server.
export {}
