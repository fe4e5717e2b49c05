import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{b as a}from"./chunk-UWZYZMRR.js";import"./chunk-7D2LMNQ3.js";import"./chunk-75C5WXIF.js";import"./chunk-55CDFFVJ.js";export{a as touchedProjects};
