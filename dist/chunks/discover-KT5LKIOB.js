import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-Q6BQIDBS.js";import"./chunk-HPK7OJ57.js";import"./chunk-L6XR7M22.js";import"./chunk-75C5WXIF.js";import"./chunk-55CDFFVJ.js";export{a as discover,b as projectsOf};
