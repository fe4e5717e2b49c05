import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b,c,d,e,f}from"./chunk-KRMRSNEM.js";import"./chunk-3G4VJRJQ.js";import"./chunk-77EKYBLU.js";import"./chunk-K76HICAP.js";import"./chunk-55CDFFVJ.js";export{b as readUsageFile,c as sourceOf,e as unmatchedUsage,d as usageFor,f as usageResources,a as usageSections};
