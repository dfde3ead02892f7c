package org.almanac.solution.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLInputFactory;
import org.almanac.solution.ReadLimits;

/** Parsers that know no document types, no external entities and no unbounded sizes. */
final class XmlFactories {

    private static final Map<ReadLimits, XMLInputFactory> BY_LIMITS = new ConcurrentHashMap<>();

    private XmlFactories() {}

    static XMLInputFactory strict(ReadLimits limits) {
        return BY_LIMITS.computeIfAbsent(limits, XmlFactories::create);
    }

    private static XMLInputFactory create(ReadLimits limits) {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // a lazy parser reports defects from methods that only look at the current event
        factory.getConfig().doParseLazily(false);
        // the parser's own bounds lie behind ours, so that ours are named in the message
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.maxXmlDepth() + 2);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.maxXmlAttributes() + 1);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, Integer.MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
        return factory;
    }
}
