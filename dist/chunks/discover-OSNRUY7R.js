import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-3LTEQ7SB.js";import"./chunk-L6XR7M22.js";import"./chunk-75C5WXIF.js";import"./chunk-55CDFFVJ.js";export{a as discover,b as projectsOf};
