import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{b as a}from"./chunk-UQPUGCT5.js";import"./chunk-4Q3XAAEX.js";import"./chunk-55CDFFVJ.js";export{a as touchedProjects};
