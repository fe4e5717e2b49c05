import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{c as a,d as b,e as c,f as d}from"./chunk-SVQKYKGM.js";import"./chunk-XIN2CQJZ.js";import"./chunk-GNN5HSCV.js";import"./chunk-TIO3RVEM.js";import"./chunk-GCWOKJYC.js";import"./chunk-55CDFFVJ.js";export{b as assertCommitId,d as findGitDirectory,a as gitTrees,c as parseEntries};
