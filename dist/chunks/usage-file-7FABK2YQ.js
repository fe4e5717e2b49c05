import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b,c,d,e,f}from"./chunk-AAOG2M6O.js";import"./chunk-QPCZEK4N.js";import"./chunk-5NRFXBP4.js";import"./chunk-K76HICAP.js";import"./chunk-55CDFFVJ.js";export{b as readUsageFile,c as sourceOf,e as unmatchedUsage,d as usageFor,f as usageResources,a as usageSections};
