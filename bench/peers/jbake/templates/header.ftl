<!DOCTYPE html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><#if (content.title)??>${content.title}<#else>Program</#if></title>
<#if (content.summary)??><meta name="description" content="${content.summary}"></#if>
<link rel="stylesheet" href="${content.rootpath!}style.css">
</head>
<body>
<nav><a href="${content.rootpath!}index.html">Program</a> <a href="${content.rootpath!}archive.html">Stikkord A–Å</a> <a href="${content.rootpath!}feed.xml">Nytt</a></nav>
<main>
